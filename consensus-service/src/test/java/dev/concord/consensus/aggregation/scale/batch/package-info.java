/**
 * The rules of {@code aggregation.scale.batch}, one class each.
 */
@NullMarked
package dev.concord.consensus.aggregation.scale.batch;

import org.jspecify.annotations.NullMarked;
