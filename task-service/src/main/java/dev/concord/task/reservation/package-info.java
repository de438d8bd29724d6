/**
 * What a project's tasks hold of its escrow. A task that opens reserves its worst case, a decision releases what it will not
 * need, and never is more reserved than funded.
 */
@NullMarked
package dev.concord.task.reservation;

import org.jspecify.annotations.NullMarked;
