/** Tests of {@code qualification}. */
@NullMarked
package dev.concord.submission.qualification;

import org.jspecify.annotations.NullMarked;
