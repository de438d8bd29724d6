/** Who may label: opaque ids, put here by the gateway, which alone knows who they are; and what they state of themselves. */
@NullMarked
package dev.concord.submission.tasker;

import org.jspecify.annotations.NullMarked;
