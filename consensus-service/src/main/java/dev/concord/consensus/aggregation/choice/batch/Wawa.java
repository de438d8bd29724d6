package dev.concord.consensus.aggregation.choice.batch;

import dev.concord.consensus.aggregation.BatchRefinement;
import java.util.Arrays;

/**
 * Worker agreement with aggregate (Appen, 2021; as in Ustalov, Pavlichenko and Tseitlin, "Learning from Crowds with
 * Crowd-Kit", 2024): a majority in which each vote weighs as much as its tasker agrees with the plain majority.
 */
record Wawa(Workers workers) implements BatchRefinement<ChoiceTable, ChoiceEstimate> {

    @Override
    public ChoiceEstimate refine(ChoiceTable table) {
        var weights = new double[table.taskers()];
        Arrays.fill(weights, 1);
        weights = agreement(table, VotePosteriors.of(table, weights, workers));
        var posteriors = VotePosteriors.of(table, weights, workers);
        return new ChoiceEstimate(
                table,
                posteriors,
                posteriors,
                new WeightReasons(table, weights),
                VoteCounts.of(table, posteriors, workers));
    }

    /** Returns each tasker's agreement with the leading class, which tied classes share, in units of the mean. */
    private static double[] agreement(ChoiceTable table, Posteriors majority) {
        var agreed = new double[table.taskers()];
        var answered = new int[table.taskers()];
        for (var task = 0; task < table.tasks(); task++) {
            var greatest = 0.0;
            var leaders = 0;
            for (var truth = 0; truth < majority.classes(); truth++) {
                var probability = majority.get(task, truth);
                leaders = probability > greatest ? 1 : leaders + (probability == greatest ? 1 : 0);
                greatest = Math.max(greatest, probability);
            }
            for (var answer = table.first(task); answer < table.first(task + 1); answer++) {
                var agrees = majority.get(task, table.given(answer)) == greatest;
                agreed[table.tasker(answer)] += agrees ? 1.0 / leaders : 0;
                answered[table.tasker(answer)]++;
            }
        }
        var mean = Arrays.stream(agreed).sum() / Math.max(1, table.answers());
        for (var tasker = 0; tasker < agreed.length; tasker++) {
            agreed[tasker] = mean > 0 ? agreed[tasker] / Math.max(1, answered[tasker]) / mean : 1;
        }
        return agreed;
    }
}
