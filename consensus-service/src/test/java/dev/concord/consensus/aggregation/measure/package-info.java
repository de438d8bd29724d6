/**
 * The rules of {@code aggregation.measure}, one class each.
 */
@NullMarked
package dev.concord.consensus.aggregation.measure;

import org.jspecify.annotations.NullMarked;
