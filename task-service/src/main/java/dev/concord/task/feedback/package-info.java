/**
 * Feedback: what the decisions of tasks made of one tasker's labels. It tells whether they agree and how much they counted, not what
 * was decided, which would tell the answers of control tasks.
 */
@NullMarked
package dev.concord.task.feedback;

import org.jspecify.annotations.NullMarked;
