/** Crowds made up from a seed, whose truth and skills are known: what decisions are measured on where no recorded crowd is. */
@NullMarked
package dev.concord.consensus.aggregation.simulation;

import org.jspecify.annotations.NullMarked;
