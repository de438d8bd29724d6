/**
 * The rules of {@code aggregation.spans}, one class each.
 */
@NullMarked
package dev.concord.consensus.aggregation.spans;

import org.jspecify.annotations.NullMarked;
