/**
 * The rules of {@code aggregation.region}, one class each.
 */
@NullMarked
package dev.concord.consensus.aggregation.region;

import org.jspecify.annotations.NullMarked;
