/**
 * Scales: {@link dev.concord.consensus.aggregation.scale.RobustMean}, with the precision of taskers that it learns.
 */
@NullMarked
package dev.concord.consensus.aggregation.scale;

import org.jspecify.annotations.NullMarked;
