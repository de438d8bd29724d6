package dev.concord.consensus.aggregation.choice.batch;

/**
 * Reasons of {@link Concord}: what each answer says to one who knows all other tasks. The prior is whatever makes prior times
 * likelihoods the posterior: the share of each class, and the allowance for tasks that are of no class for sure.
 */
record ConcordReasons(ChoiceTable table, Posteriors beliefs, PredictiveRows rows, Posteriors posteriors)
        implements Reasons {

    @Override
    public double[] logPrior(int task) {
        var prior = new double[table.classes().size()];
        var greatest = Double.NEGATIVE_INFINITY;
        for (var truth = 0; truth < prior.length; truth++) {
            prior[truth] = Math.log(posteriors.get(task, truth));
            for (var answer = table.first(task); answer < table.first(task + 1); answer++) {
                prior[truth] -= Math.log(rows.probability(answer, truth, beliefs.get(task, truth)));
            }
            greatest = Math.max(greatest, prior[truth]);
        }
        var sum = 0.0;
        for (var logarithm : prior) {
            sum += Math.exp(logarithm - greatest);
        }
        for (var truth = 0; truth < prior.length; truth++) {
            prior[truth] -= greatest + Math.log(sum);
        }
        return prior;
    }

    @Override
    public double[] logLikelihood(int task, int answer) {
        var likelihood = new double[table.classes().size()];
        for (var truth = 0; truth < likelihood.length; truth++) {
            likelihood[truth] = Math.log(rows.probability(answer, truth, beliefs.get(task, truth)));
        }
        return likelihood;
    }

    @Override
    public double weight(int task, int answer) {
        return LikelihoodWeight.of(logLikelihood(task, answer), table.given(answer));
    }
}
