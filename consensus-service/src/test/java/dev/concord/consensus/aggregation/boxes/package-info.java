/**
 * The rules of {@code aggregation.boxes}, one class each.
 */
@NullMarked
package dev.concord.consensus.aggregation.boxes;

import org.jspecify.annotations.NullMarked;
