/** Tests of {@code tasker}. */
@NullMarked
package dev.concord.submission.tasker;

import org.jspecify.annotations.NullMarked;
