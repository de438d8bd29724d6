package dev.concord.consensus.aggregation.choice.batch;

import dev.concord.consensus.aggregation.BatchRefinement;
import java.util.Arrays;

/** The class with the most votes, whoever gave them. It learns nothing of its taskers. */
record Majority(Workers workers) implements BatchRefinement<ChoiceTable, ChoiceEstimate> {

    @Override
    public ChoiceEstimate refine(ChoiceTable table) {
        var weights = new double[table.taskers()];
        Arrays.fill(weights, 1);
        var posteriors = VotePosteriors.of(table, weights, workers);
        return new ChoiceEstimate(table, posteriors, posteriors, new WeightReasons(table, weights), new double[0]);
    }
}
