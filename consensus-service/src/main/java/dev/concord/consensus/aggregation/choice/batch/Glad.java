package dev.concord.consensus.aggregation.choice.batch;

import dev.concord.consensus.aggregation.BatchRefinement;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Generative model of labels, abilities and difficulties: Whitehill, Ruvolo, Wu, Bergsma and Movellan, "Whose Vote Should
 * Count More" (2009). A label is right with the probability sigmoid(ability of the tasker times easiness of the task). Where
 * the paper climbs by gradients, each iteration here takes Newton steps in the easiness of each task, then in each ability.
 */
record Glad(int iterations, Workers workers) implements BatchRefinement<ChoiceTable, ChoiceEstimate> {

    /** A change of ability that is not worth an iteration. */
    private static final double AT_REST = 1e-3;

    @Override
    public ChoiceEstimate refine(ChoiceTable table) {
        var parts = Parts.of(table, table.taskers());
        var abilities = new double[table.taskers()];
        Arrays.fill(abilities, GladPass.PRIOR_MEAN);
        var easiness = new float[table.tasks()];
        Arrays.fill(easiness, (float) GladPass.PRIOR_MEAN);
        var posteriors = new Posteriors(table);
        var passes = IntStream.range(0, parts.size())
                .mapToObj(_ -> new GladPass(table, abilities, easiness, posteriors))
                .toArray(GladPass[]::new);
        var step = Double.POSITIVE_INFINITY;
        var iteration = 0;
        for (; iteration < iterations && step >= AT_REST; iteration++) {
            workers.each(parts.size(), part -> passes[part].run(parts.from(part), parts.to(part)));
            step = improve(abilities, passes);
        }
        workers.each(parts.size(), part -> passes[part].estimate(parts.from(part), parts.to(part)));
        var reasons = new GladReasons(table, abilities, easiness);
        var counts = VoteCounts.of(table, posteriors, workers);
        return new ChoiceEstimate(table, posteriors, posteriors, reasons, counts).after(iteration);
    }

    /** Takes a step in every ability; returns the longest. */
    private static double improve(double[] abilities, GladPass[] passes) {
        var longest = 0.0;
        for (var tasker = 0; tasker < abilities.length; tasker++) {
            var slope = GladPass.PRIOR_MEAN - abilities[tasker];
            var bend = 1.0;
            for (var pass : passes) {
                slope += pass.slopes()[tasker];
                bend += pass.bends()[tasker];
            }
            var step = Math.clamp(slope / bend, -1, 1);
            abilities[tasker] += step;
            longest = Math.max(longest, Math.abs(step));
        }
        return longest;
    }
}
