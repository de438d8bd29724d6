/** Tests of {@code closing}. */
@NullMarked
package dev.concord.submission.closing;

import org.jspecify.annotations.NullMarked;
