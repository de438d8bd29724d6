/**
 * All of a project's scale labels estimated together: the mean and the median, Li's method for comparison, and the default,
 * {@link dev.concord.consensus.aggregation.scale.batch.LatentScale}.
 */
@NullMarked
package dev.concord.consensus.aggregation.scale.batch;

import org.jspecify.annotations.NullMarked;
