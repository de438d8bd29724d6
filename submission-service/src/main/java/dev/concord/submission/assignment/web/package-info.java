/** The HTTP side of {@code assignment}. */
@NullMarked
package dev.concord.submission.assignment.web;

import org.jspecify.annotations.NullMarked;
