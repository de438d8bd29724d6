/**
 * How good decisions are, where the truth is known.
 */
@NullMarked
package dev.concord.consensus.aggregation.measure;

import org.jspecify.annotations.NullMarked;
