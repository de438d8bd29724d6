/**
 * Second looks at decisions, in projects that want them: a vendor's reviewer rules on tasks that wait in a queue, because they
 * are contested or because a tasker appealed. A ruling is published; the consensus makes it the next revision.
 */
@NullMarked
package dev.concord.task.review;

import org.jspecify.annotations.NullMarked;
