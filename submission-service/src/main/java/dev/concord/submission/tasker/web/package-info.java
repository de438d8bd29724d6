/** The HTTP side of {@code tasker}. */
@NullMarked
package dev.concord.submission.tasker.web;

import org.jspecify.annotations.NullMarked;
