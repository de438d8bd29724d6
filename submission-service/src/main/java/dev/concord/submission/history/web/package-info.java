/** The HTTP side of {@code history}. */
@NullMarked
package dev.concord.submission.history.web;

import org.jspecify.annotations.NullMarked;
