package dev.concord.consensus.aggregation.choice.batch;

/** One part's share of an iteration of {@link Concord}: beliefs from predictive rows, counted at once. */
final class ConcordPass {

    private static final int BLOCK = 16;

    private final ChoiceTable table;
    private final Posteriors beliefs;
    private final Tally tally;
    private final int classes;
    private final int width;
    private final int[] firsts;
    private final int[] voteOf;
    private final double[] own;
    private final double[] belief;
    private double[] rows = {};
    private double[] prior = {};
    private double change;

    ConcordPass(ChoiceTable table, Posteriors beliefs, Tally tally) {
        this.table = table;
        this.beliefs = beliefs;
        this.tally = tally;
        this.classes = table.classes().size();
        this.width = TaskerRows.width(classes);
        this.firsts = table.firsts();
        this.voteOf = table.voteOf();
        this.own = new double[width];
        this.belief = new double[width];
    }

    /** Returns by how much the part's beliefs have changed, as the sum over tasks of the greatest change of a class. */
    double change() {
        return change;
    }

    /**
     * Estimates the tasks, and counts.
     *
     * @param rowsNow see {@link PredictiveRows#numbers}
     * @param priorNow how many tasks there are of each class, and one; zero in the padding
     */
    void run(int from, int to, double[] rowsNow, double[] priorNow) {
        tally.clear();
        rows = rowsNow;
        prior = priorNow;
        change = 0;
        for (var block = from; block < to; block += BLOCK) {
            runBlock(block, Math.min(to, block + BLOCK));
        }
    }

    private void runBlock(int from, int to) {
        for (var task = from; task < to; task++) {
            if (!table.isControl(task)) {
                estimate(task);
            }
            beliefs.get(task, belief);
            tally.add(task, belief);
        }
    }

    private void estimate(int task) {
        beliefs.get(task, own);
        var first = firsts[task];
        var end = firsts[task + 1];
        for (var truth = 0; truth < width; truth++) {
            belief[truth] = prior[truth] - own[truth];
        }
        if (end - first <= LongProduct.SAFE) {
            multiply(first, end);
        } else {
            LongProduct.of(belief, first, end, this::multiply);
        }
        normalise();
        beliefs.set(task, belief);
    }

    private void multiply(int first, int end) {
        for (var place = 0; place < width; place += TaskerRows.GROUP) {
            multiply(first, end, place);
        }
    }

    /** Divides once: products of counts by products of totals. */
    private void multiply(int first, int end, int place) {
        var zero = belief[place];
        var one = belief[place + 1];
        var two = belief[place + 2];
        var three = belief[place + 3];
        var zeroTotal = 1.0;
        var oneTotal = 1.0;
        var twoTotal = 1.0;
        var threeTotal = 1.0;
        for (var answer = first; answer < end; answer++) {
            var row = voteOf[answer] * 2 * width + place;
            zero *= rows[row] - own[place];
            one *= rows[row + 1] - own[place + 1];
            two *= rows[row + 2] - own[place + 2];
            three *= rows[row + 3] - own[place + 3];
            zeroTotal *= rows[row + width] - own[place];
            oneTotal *= rows[row + width + 1] - own[place + 1];
            twoTotal *= rows[row + width + 2] - own[place + 2];
            threeTotal *= rows[row + width + 3] - own[place + 3];
        }
        belief[place] = zero / zeroTotal;
        belief[place + 1] = one / oneTotal;
        belief[place + 2] = two / twoTotal;
        belief[place + 3] = three / threeTotal;
    }

    private void normalise() {
        var sum = 0.0;
        for (var truth = 0; truth < width; truth++) {
            sum += belief[truth];
        }
        var greatest = 0.0;
        for (var truth = 0; truth < width; truth++) {
            belief[truth] /= sum;
            greatest = Math.max(greatest, Math.abs(belief[truth] - own[truth]));
        }
        change += greatest;
    }
}
