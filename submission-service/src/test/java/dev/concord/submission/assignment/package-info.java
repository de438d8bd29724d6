/** Tests of {@code assignment}. */
@NullMarked
package dev.concord.submission.assignment;

import org.jspecify.annotations.NullMarked;
