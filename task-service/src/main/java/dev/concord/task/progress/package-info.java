/**
 * Moves projects on: opens what is funded, withdraws what a closing project leaves, settles what has ended. What there is to
 * do is read from the database alone, so a crash between any two steps is made good by the next round.
 */
@NullMarked
package dev.concord.task.progress;

import org.jspecify.annotations.NullMarked;
