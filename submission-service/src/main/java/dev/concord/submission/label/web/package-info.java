/** The HTTP side of {@code label}. */
@NullMarked
package dev.concord.submission.label.web;

import org.jspecify.annotations.NullMarked;
