/** Tests of {@code tasker}. */
@NullMarked
package dev.concord.submission.qualification;

import org.jspecify.annotations.NullMarked;
