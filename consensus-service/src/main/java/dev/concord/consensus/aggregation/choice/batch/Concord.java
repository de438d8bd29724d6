package dev.concord.consensus.aggregation.choice.batch;

import dev.concord.consensus.aggregation.BatchRefinement;

/**
 * The default: Dawid and Skene's model (1979) with a prior that each tasker's matrix is drawn from, see {@link CrowdModel}; a
 * task is judged by what all other tasks say of its taskers; and confidence allows for tasks that are neither one class nor
 * the other, see {@link CellMixture}. It is as right as full Dawid-Skene where taskers have labelled much, as right as one
 * number per tasker where they have not, and says how sure it is with far less conceit.
 */
record Concord(Workers workers) implements BatchRefinement<ChoiceTable, ChoiceEstimate> {

    static int iters; private static final int MOST_ITERATIONS = 150;
    /** Mean change of a task's beliefs that is not worth an iteration. */
    private static final double AT_REST = 1e-7;

    @Override
    public ChoiceEstimate refine(ChoiceTable table) {
        var beliefs = new Posteriors(table);
        var tallies = new Tallies(table, workers);
        var crowd = new CrowdModel(table);
        var rows = new PredictiveRows(table);
        var passes = new ConcordPass[tallies.parts().size()];
        for (var part = 0; part < passes.length; part++) {
            passes[part] = new ConcordPass(table, beliefs, tallies.of(part));
        }
        VoteShares.count(table, beliefs, tallies, workers);
        tallies.sum();
        for (var iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
            crowd.learn(tallies);
            rows.fill(tallies, crowd);
            iters=iteration; if (estimate(table, passes, tallies, rows) < AT_REST * table.tasks()) {
                break;
            }
        }
        rows.fill(tallies, crowd);
        var posteriors = CellMixture.learn(table, beliefs, rows).posteriors(table, beliefs, rows, workers);
        var reasons = new ConcordReasons(table, beliefs, rows, posteriors);
        return new ChoiceEstimate(table, posteriors, beliefs, reasons, tallies.counts());
    }

    private double estimate(ChoiceTable table, ConcordPass[] passes, Tallies tallies, PredictiveRows rows) {
        var parts = tallies.parts();
        var prior = tallies.classCounts();
        for (var truth = 0; truth < table.classes().size(); truth++) {
            prior[truth] += 1;
        }
        workers.each(parts.size(), part -> passes[part].run(parts.from(part), parts.to(part), rows.numbers(), prior));
        tallies.sum();
        var change = 0.0;
        for (var pass : passes) {
            change += pass.change();
        }
        return change;
    }
}
