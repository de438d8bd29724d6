/** Tests of {@code tasker}. */
@NullMarked
package dev.concord.submission.skill;

import org.jspecify.annotations.NullMarked;
