package dev.concord.consensus.aggregation.choice.batch;

/** Reasons of a method that adds votes up: nothing but each tasker's weight. */
@SuppressWarnings("ArrayRecordComponent") // The arrays of the method itself, which has ended.
record WeightReasons(ChoiceTable table, double[] weights) implements Reasons {

    private static final double[] NONE = {};

    @Override
    public double[] logPrior(int task) {
        return NONE;
    }

    @Override
    public double[] logLikelihood(int task, int answer) {
        return NONE;
    }

    @Override
    public double weight(int task, int answer) {
        return weights[table.tasker(answer)];
    }
}
