/**
 * The distributions of {@code aggregation.statistics}, against the usual tables.
 */
@NullMarked
package dev.concord.consensus.aggregation.statistics;

import org.jspecify.annotations.NullMarked;
