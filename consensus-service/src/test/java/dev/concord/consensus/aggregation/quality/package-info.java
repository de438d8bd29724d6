/**
 * The rules of {@code aggregation.quality}, one class each.
 */
@NullMarked
package dev.concord.consensus.aggregation.quality;

import org.jspecify.annotations.NullMarked;
