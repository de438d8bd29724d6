/**
 * The rules of {@code aggregation.scale}, one class each.
 */
@NullMarked
package dev.concord.consensus.aggregation.scale;

import org.jspecify.annotations.NullMarked;
