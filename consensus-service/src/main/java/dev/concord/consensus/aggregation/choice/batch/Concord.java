package dev.concord.consensus.aggregation.choice.batch;

import dev.concord.consensus.aggregation.BatchRefinement;

/**
 * The default: Dawid and Skene's model (1979) with a prior that each tasker's matrix is drawn from, see {@link CrowdModel}; a
 * task is judged by what all other tasks say of its taskers; and confidence allows for tasks that are neither one class nor
 * the other, see {@link CellMixture}. It is as right as full Dawid-Skene where taskers have labelled much, as right as one
 * number per tasker where they have not, and says how sure it is with far less conceit.
 *
 * @param iterations the most there may be; it ends earlier where nothing changes any more
 */
record Concord(int iterations, Workers workers) implements BatchRefinement<ChoiceTable, ChoiceEstimate> {

    /** Mean change of a task's beliefs that is not worth an iteration. */
    private static final double AT_REST = 1e-5;

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
        var change = Double.POSITIVE_INFINITY;
        var iteration = 0;
        for (; iteration < iterations && change >= AT_REST * table.tasks(); iteration++) {
            crowd.learn(tallies);
            rows.fill(tallies, crowd);
            change = estimate(table, passes, tallies, rows);
        }
        rows.fill(tallies, crowd);
        var posteriors = CellMixture.learn(table, beliefs, rows).posteriors(table, beliefs, rows, workers);
        var reasons = new ConcordReasons(table, beliefs, rows, posteriors);
        return new ChoiceEstimate(table, posteriors, beliefs, reasons, tallies.counts()).after(iteration);
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
