/** The whole node as a client sees it, also across a kill. */
@NullMarked
package dev.concord.localnet;

import org.jspecify.annotations.NullMarked;
