/**
 * The rules of {@code aggregation.catalog}, one class each.
 */
@NullMarked
package dev.concord.consensus.aggregation.catalog;

import org.jspecify.annotations.NullMarked;
