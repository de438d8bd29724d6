/**
 * The rules of {@code aggregation.preference}, one class each.
 */
@NullMarked
package dev.concord.consensus.aggregation.preference;

import org.jspecify.annotations.NullMarked;
