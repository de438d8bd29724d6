/** Waiting, making blocks, and starting again, on a clock that the test moves. */
@NullMarked
package dev.concord.localnet.node;

import org.jspecify.annotations.NullMarked;
