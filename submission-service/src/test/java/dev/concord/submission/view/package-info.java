/** Tests of {@code view}. */
@NullMarked
package dev.concord.submission.view;

import org.jspecify.annotations.NullMarked;
