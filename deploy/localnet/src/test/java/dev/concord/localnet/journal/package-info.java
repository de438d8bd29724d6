/** What a kill leaves on disk. */
@NullMarked
package dev.concord.localnet.journal;

import org.jspecify.annotations.NullMarked;
