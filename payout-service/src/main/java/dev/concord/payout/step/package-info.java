/**
 * The labelled steps of the path from a reward to its payment. A drill stops the process at one of them, so that a kill hits
 * exactly there; in production nothing listens.
 */
@NullMarked
package dev.concord.payout.step;

import org.jspecify.annotations.NullMarked;
