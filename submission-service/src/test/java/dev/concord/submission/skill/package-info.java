/** Tests of {@code skill}. */
@NullMarked
package dev.concord.submission.skill;

import org.jspecify.annotations.NullMarked;
