/**
 * What taskers have shown: a view of {@code tasker-skill}, which outlives the projects it comes from, so that other projects may ask
 * for it. A tasker sees their own.
 */
@NullMarked
package dev.concord.submission.skill;

import org.jspecify.annotations.NullMarked;
