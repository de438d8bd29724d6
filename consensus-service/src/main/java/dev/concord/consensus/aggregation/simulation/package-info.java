/**
 * Made-up crowds whose truth is known, drawn from a seed: to measure what real crowds cannot show, one weakness at a time.
 */
@NullMarked
package dev.concord.consensus.aggregation.simulation;

import org.jspecify.annotations.NullMarked;
