package dev.concord.consensus.aggregation.choice.batch;

import java.util.Arrays;

/**
 * One part's share of an iteration: for each task the posterior from the rows of its votes, which is counted for the same
 * votes at once, so that a label is read from memory once.
 */
final class RowPass {

    /** So many numbers of 1e-16 can be multiplied without leaving the range of a double. */
    private static final int SAFE_PRODUCT = 16;

    /** Few tasks, so that a block is called often enough to be compiled before its loops are. */
    private static final int BLOCK = 4;

    private static final double SMALL = 1e-100;

    private final ChoiceTable table;
    private final Posteriors posteriors;
    private final Tally tally;
    private final int width;
    private final int[] firsts;
    private final int[] voteOf;
    private final double[] counts;
    private final double[] belief;
    private double[] rows = {};
    private double[] prior = {};
    private double logEvidence;
    private double evidence;

    RowPass(ChoiceTable table, Posteriors posteriors, Tally tally) {
        this.table = table;
        this.posteriors = posteriors;
        this.tally = tally;
        this.width = TaskerRows.width(table.classes().size());
        this.firsts = table.firsts();
        this.voteOf = table.voteOf();
        this.counts = tally.counts();
        this.belief = new double[width];
    }

    /** Returns the logarithm of the probability of the part's labels. */
    double logEvidence() {
        return logEvidence + Math.log(evidence);
    }

    /** Estimates the tasks, and counts; no number of the rows is zero but in the padding. */
    void run(int from, int to, double[] rowsNow, double[] priorNow) {
        tally.clear();
        rows = rowsNow;
        prior = priorNow;
        logEvidence = 0;
        evidence = 1;
        for (var block = from; block < to; block += BLOCK) {
            runBlock(block, Math.min(to, block + BLOCK));
        }
    }

    /**
     * Does what {@link #estimate} does for tasks like nearly all of most projects, of few classes and with few answers, but
     * twice as fast: four numbers stay in registers. It is one method, small steps of which are called often, so that it is
     * compiled early, once, and as a whole.
     */
    private void runBlock(int from, int to) {
        for (var task = from; task < to; task++) {
            var first = firsts[task];
            var end = firsts[task + 1];
            if (width != TaskerRows.GROUP || end - first > SAFE_PRODUCT || table.isControl(task)) {
                estimate(task);
                continue;
            }
            var zero = prior[0];
            var one = prior[1];
            var two = prior[2];
            var three = prior[3];
            for (var answer = first; answer < end; answer++) {
                var row = voteOf[answer] * TaskerRows.GROUP;
                zero *= rows[row];
                one *= rows[row + 1];
                two *= rows[row + 2];
                three *= rows[row + 3];
            }
            var sum = zero + one + two + three;
            noteEvidence(sum);
            var factor = 1 / sum;
            zero *= factor;
            one *= factor;
            two *= factor;
            three *= factor;
            for (var answer = first; answer < end; answer++) {
                var row = voteOf[answer] * TaskerRows.GROUP;
                counts[row] += zero;
                counts[row + 1] += one;
                counts[row + 2] += two;
                counts[row + 3] += three;
            }
            if (first < end) {
                tally.addTask(0, zero, one, two, three);
            }
            posteriors.set(task, zero, one, two, three);
        }
    }

    private void estimate(int task) {
        var first = firsts[task];
        var end = firsts[task + 1];
        System.arraycopy(prior, 0, belief, 0, width);
        if (end - first <= SAFE_PRODUCT) {
            multiply(first, end);
        } else {
            multiplyMany(first, end);
        }
        if (table.isControl(task)) {
            var likelihood = belief[table.known(task)];
            Arrays.fill(belief, 0);
            belief[table.known(task)] = Math.max(Double.MIN_NORMAL, likelihood);
        }
        normalise();
        tally.add(task, belief);
        posteriors.set(task, belief);
    }

    private void multiply(int first, int end) {
        for (var place = 0; place < width; place += TaskerRows.GROUP) {
            multiply(first, end, place);
        }
    }

    private void multiply(int first, int end, int place) {
        var zero = belief[place];
        var one = belief[place + 1];
        var two = belief[place + 2];
        var three = belief[place + 3];
        for (var answer = first; answer < end; answer++) {
            var row = voteOf[answer] * width + place;
            zero *= rows[row];
            one *= rows[row + 1];
            two *= rows[row + 2];
            three *= rows[row + 3];
        }
        belief[place] = zero;
        belief[place + 1] = one;
        belief[place + 2] = two;
        belief[place + 3] = three;
    }

    /** Ten thousand labels of one task: products of a few, and sums of their logarithms. */
    private void multiplyMany(int first, int end) {
        var logarithms = new double[width];
        for (var chunk = first; chunk < end; chunk += SAFE_PRODUCT) {
            multiply(chunk, Math.min(end, chunk + SAFE_PRODUCT));
            for (var truth = 0; truth < width; truth++) {
                logarithms[truth] += Math.log(belief[truth]);
                belief[truth] = 1;
            }
        }
        var greatest = Arrays.stream(logarithms).max().orElseThrow();
        for (var truth = 0; truth < width; truth++) {
            belief[truth] = Math.exp(logarithms[truth] - greatest);
        }
        logEvidence += greatest;
    }

    private void normalise() {
        var sum = 0.0;
        for (var truth = 0; truth < width; truth++) {
            sum += belief[truth];
        }
        noteEvidence(sum);
        var factor = 1 / sum;
        for (var truth = 0; truth < width; truth++) {
            belief[truth] *= factor;
        }
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
