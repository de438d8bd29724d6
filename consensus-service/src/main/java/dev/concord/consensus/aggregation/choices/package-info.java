/**
 * Choices, a set of classes: {@link dev.concord.consensus.aggregation.choices.BinaryDawidSkene} as labels arrive, and
 * {@link dev.concord.consensus.aggregation.choices.PackedDawidSkene} for a whole project, by the same model.
 */
@NullMarked
package dev.concord.consensus.aggregation.choices;

import org.jspecify.annotations.NullMarked;
