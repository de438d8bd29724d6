/**
 * Judging on the stream: {@link dev.concord.consensus.judging.JudgeLabels} takes tasks and labels as they come, asks the
 * rules in {@code domain}, keeps the tasks' states and says what they decided.
 */
@NullMarked
package dev.concord.consensus.judging;

import org.jspecify.annotations.NullMarked;
