/** Tests of {@code label}. */
@NullMarked
package dev.concord.submission.label;

import org.jspecify.annotations.NullMarked;
