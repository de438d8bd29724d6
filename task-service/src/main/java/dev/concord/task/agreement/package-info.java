/**
 * Decisions as they come in from the consensus: each task keeps the latest one, and gives back the money that it will not
 * need.
 */
@NullMarked
package dev.concord.task.agreement;

import org.jspecify.annotations.NullMarked;
