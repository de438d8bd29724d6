/** Replays recorded crowd work: each worker of the record becomes a tasker who asks for the tasks that they labelled. */
@NullMarked
package dev.concord.local.replay;

import org.jspecify.annotations.NullMarked;
