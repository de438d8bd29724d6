/**
 * Tasks as their vendor sees them: where each stands, and the label it got.
 */
@NullMarked
package dev.concord.task.task;

import org.jspecify.annotations.NullMarked;
