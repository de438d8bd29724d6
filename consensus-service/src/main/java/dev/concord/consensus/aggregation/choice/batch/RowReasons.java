package dev.concord.consensus.aggregation.choice.batch;

import java.util.Arrays;

/** Reasons of a method that knows a tasker by rows. */
@SuppressWarnings("ArrayRecordComponent") // The arrays of the method itself, which has ended.
record RowReasons(ChoiceTable table, double[] prior, double[] rows) implements Reasons {

    @Override
    public double[] logPrior(int task) {
        return Arrays.stream(prior).limit(table.classes().size()).map(Math::log).toArray();
    }

    @Override
    public double[] logLikelihood(int task, int answer) {
        var classes = table.classes().size();
        var first = table.vote(answer) * TaskerRows.width(classes);
        return Arrays.stream(rows, first, first + classes).map(Math::log).toArray();
    }

    @Override
    public double weight(int task, int answer) {
        return LikelihoodWeight.of(logLikelihood(task, answer), table.given(answer));
    }
}
