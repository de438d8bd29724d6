package dev.concord.consensus.aggregation.choice.batch;

import java.util.Arrays;

/** Makes posteriors of the products that a pass finds for the tasks of a part, and notes how probable the labels are. */
final class TaskPosteriors {

    private static final double SMALL = 1e-100;

    private final ChoiceTable table;
    private final Posteriors posteriors;
    private final Tally tally;
    private final int from;
    private final int to;
    private double logEvidence;
    private double evidence = 1;

    /** For the tasks in between two places. */
    TaskPosteriors(ChoiceTable table, Posteriors posteriors, Tally tally, int from, int to) {
        this.table = table;
        this.posteriors = posteriors;
        this.tally = tally;
        this.from = from;
        this.to = to;
    }

    ChoiceTable table() {
        return table;
    }

    Tally tally() {
        return tally;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    /** Begins an iteration. */
    void begin() {
        tally.clear();
        logEvidence = 0;
        evidence = 1;
    }

    /** Returns the logarithm of the probability of the part's labels. */
    double logEvidence() {
        return logEvidence + Math.log(evidence);
    }

    /** Tells whether a task is like nearly all of most projects: of few classes, with few answers, not known. */
    boolean isUsual(int task) {
        return table.count(task) <= LongProduct.SAFE && !table.isControl(task);
    }

    /**
     * Keeps the posterior of a usual task of at most four classes, and counts it for the classes.
     *
     * @return by what the products are to be multiplied to be the posterior
     */
    double settle(int task, double zero, double one, double two, double three) {
        var sum = zero + one + two + three;
        noteEvidence(sum);
        var factor = 1 / sum;
        if (table.count(task) > 0) {
            tally.addTask(0, zero * factor, one * factor, two * factor, three * factor);
        }
        posteriors.set(task, zero * factor, one * factor, two * factor, three * factor);
        return factor;
    }

    /** Makes the products of any task its posterior, and keeps it. */
    void settle(int task, double[] belief) {
        if (table.isControl(task)) {
            var likelihood = belief[table.known(task)];
            Arrays.fill(belief, 0);
            belief[table.known(task)] = Math.max(Double.MIN_NORMAL, likelihood);
        }
        var sum = 0.0;
        for (var product : belief) {
            sum += product;
        }
        noteEvidence(sum);
        var factor = 1 / sum;
        for (var truth = 0; truth < belief.length; truth++) {
            belief[truth] *= factor;
        }
        posteriors.set(task, belief);
    }

    /** Notes by what the products have been divided already. */
    void noteLogEvidence(double more) {
        logEvidence += more;
    }

    /** Multiplies the evidence, and takes a logarithm only when the product has become small. */
    private void noteEvidence(double more) {
        evidence *= more;
        if (evidence < SMALL) {
            logEvidence += Math.log(evidence);
            evidence = 1;
        }
    }
}
