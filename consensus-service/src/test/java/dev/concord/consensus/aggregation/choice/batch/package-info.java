/**
 * The rules of {@code aggregation.choice.batch}: what each method finds, worked out by hand, and what all of them keep to.
 */
@NullMarked
package dev.concord.consensus.aggregation.choice.batch;

import org.jspecify.annotations.NullMarked;
