/** The HTTP side of {@code feedback}. */
@NullMarked
package dev.concord.task.feedback.web;

import org.jspecify.annotations.NullMarked;
