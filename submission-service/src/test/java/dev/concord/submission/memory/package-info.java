/** A market in memory: the same rules as the scripts, written a second time, for tests of use cases. Not for several threads. */
@NullMarked
package dev.concord.submission.memory;

import org.jspecify.annotations.NullMarked;
