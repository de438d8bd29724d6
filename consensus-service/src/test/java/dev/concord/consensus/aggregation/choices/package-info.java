/**
 * The rules of {@code aggregation.choices}, one class each.
 */
@NullMarked
package dev.concord.consensus.aggregation.choices;

import org.jspecify.annotations.NullMarked;
