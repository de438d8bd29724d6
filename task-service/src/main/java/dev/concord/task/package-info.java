/**
 * Projects and their tasks. It owns reservations: a task opens only if the project's escrow covers its worst case. What other
 * services decide comes in as events and goes out again as progress and labels.
 */
@NullMarked
package dev.concord.task;

import org.jspecify.annotations.NullMarked;
