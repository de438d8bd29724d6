package dev.concord.consensus.aggregation.simulation;

import dev.concord.consensus.aggregation.choice.batch.ChoiceTable;

/**
 * Choices of a made-up crowd.
 *
 * @param truth the place of each task's true class
 */
@SuppressWarnings("ArrayRecordComponent") // A million tasks; nobody writes.
public record ChoiceCrowd(ChoiceTable table, int[] truth) {}
