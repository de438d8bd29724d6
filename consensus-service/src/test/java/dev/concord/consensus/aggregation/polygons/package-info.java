/**
 * The rules of {@code aggregation.polygons}, one class each.
 */
@NullMarked
package dev.concord.consensus.aggregation.polygons;

import org.jspecify.annotations.NullMarked;
