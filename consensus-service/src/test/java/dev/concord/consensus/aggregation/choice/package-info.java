/**
 * The rules of {@code aggregation.choice}, one class each.
 */
@NullMarked
package dev.concord.consensus.aggregation.choice;

import org.jspecify.annotations.NullMarked;
