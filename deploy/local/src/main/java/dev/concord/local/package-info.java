/** The {@code ./concord} command: everything on one machine, the demo, and the replay of recorded crowd work. */
@NullMarked
package dev.concord.local;

import org.jspecify.annotations.NullMarked;
