/**
 * Which method serves which kind of label: the one place that knows all kinds. The packages of the kinds know nothing of it.
 */
@NullMarked
package dev.concord.consensus.aggregation.catalog;

import org.jspecify.annotations.NullMarked;
