package dev.concord.consensus.aggregation.choice.batch;

import java.util.Arrays;

/** Reasons of {@link Glad}: how right a tasker is depends on the task. */
@SuppressWarnings("ArrayRecordComponent") // The arrays of the method itself, which has ended.
record GladReasons(ChoiceTable table, double[] abilities, float[] easiness) implements Reasons {

    @Override
    public double[] logPrior(int task) {
        var prior = new double[table.classes().size()];
        Arrays.fill(prior, -Math.log(prior.length));
        return prior;
    }

    @Override
    public double[] logLikelihood(int task, int answer) {
        var strength = abilities[table.tasker(answer)] * Math.exp(easiness[task]);
        var likelihood = new double[table.classes().size()];
        Arrays.fill(likelihood, logSigmoid(-strength) - Math.log(likelihood.length - 1));
        likelihood[table.given(answer)] = logSigmoid(strength);
        return likelihood;
    }

    @Override
    public double weight(int task, int answer) {
        return LikelihoodWeight.of(logLikelihood(task, answer), table.given(answer));
    }

    /** Stays finite where the sigmoid itself would be zero. */
    private static double logSigmoid(double strength) {
        return Math.min(0, strength) - Math.log1p(Math.exp(-Math.abs(strength)));
    }
}
