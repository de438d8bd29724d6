package dev.concord.consensus.aggregation.choice.batch;

import dev.concord.consensus.aggregation.BatchRefinement;
import java.util.function.Function;

/**
 * Expectation-maximisation to the greatest likelihood, from votes that count alike: posteriors from taskers and class shares, and these
 * from posteriors, in turn.
 *
 * @param iterations the most there may be; it ends earlier where nothing is to be gained
 * @param model what is believed of the taskers of a table
 */
record LikelihoodEm(int iterations, Function<ChoiceTable, RowModel> model, Workers workers)
        implements BatchRefinement<ChoiceTable, ChoiceEstimate> {

    /** A gain of log-likelihood per label that is not worth an iteration. */
    private static final double AT_REST = 1e-6;

    @Override
    public ChoiceEstimate refine(ChoiceTable table) {
        var taskers = model.apply(table);
        var expectation = new RowExpectation(table, workers);
        var prior = expectation.evenShares();
        expectation.learn(new EqualVotes(table));
        expectation.estimate(prior);
        var last = Double.NEGATIVE_INFINITY;
        var gain = Double.POSITIVE_INFINITY;
        var iteration = 0;
        for (; iteration < iterations && gain >= AT_REST; iteration++) {
            prior = expectation.classShares();
            expectation.learn(taskers);
            var evidence = expectation.estimate(prior);
            gain = evidence - last;
            last = evidence;
        }
        return expectation.result(prior).after(iteration);
    }
}
