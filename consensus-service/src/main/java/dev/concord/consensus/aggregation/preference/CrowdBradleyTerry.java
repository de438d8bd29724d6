package dev.concord.consensus.aggregation.preference;

import dev.concord.consensus.aggregation.BatchRefinement;

/**
 * Bradley and Terry's model (1952) of a whole project, by a crowd: each option has a strength, the true order of a task's
 * options follows their strengths more or less, and each tasker gets each pair of it right with a probability of their own
 * (Chen, Bennett, Collins-Thompson and Horvitz, "Pairwise ranking aggregation in a crowdsourced setting", 2013). Tasks, taskers
 * and options are estimated in turn. A task is judged by its answers and by the strengths of its options as the other tasks
 * have them, so that even a single answer is weighed against what is known.
 */
final class CrowdBradleyTerry implements BatchRefinement<PreferenceTable, PreferenceEstimate> {

    private static final int MOST_ITERATIONS = 100;
    /** A project has come to rest when the probability of a pair moves less than this in the mean. */
    private static final double AT_REST = 1e-4;

    @Override
    public PreferenceEstimate refine(PreferenceTable table) {
        var model = new CrowdModel(table);
        for (var iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
            if (model.improve() < AT_REST) {
                break;
            }
        }
        return new PreferenceEstimate(model);
    }
}
