/** How right decisions are, where the truth is known: the figures that replays and comparisons report. */
@NullMarked
package dev.concord.consensus.aggregation.measure;

import org.jspecify.annotations.NullMarked;
