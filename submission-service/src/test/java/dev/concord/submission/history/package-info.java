/** Tests of {@code history}. */
@NullMarked
package dev.concord.submission.history;

import org.jspecify.annotations.NullMarked;
