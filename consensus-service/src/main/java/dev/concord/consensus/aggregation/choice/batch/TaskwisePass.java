package dev.concord.consensus.aggregation.choice.batch;

/**
 * The pass for taskers whose rows fit into the cache: a task's posterior is counted for the same votes at once, so that a label is
 * read from memory once.
 */
final class TaskwisePass implements RowPass {

    /** Few tasks, so that a block is called often enough to be compiled before its loops are. */
    private static final int BLOCK = 4;

    private final TaskPosteriors tasks;
    private final Tally tally;
    private final int width;
    private final int[] firsts;
    private final int[] voteOf;
    private final double[] counts;
    private final double[] belief;
    private double[] rows = {};
    private double[] prior = {};

    TaskwisePass(TaskPosteriors tasks) {
        this.tasks = tasks;
        this.tally = tasks.tally();
        this.width = TaskerRows.width(tasks.table().classes().size());
        this.firsts = tasks.table().firsts();
        this.voteOf = tasks.table().voteOf();
        this.counts = tally.counts();
        this.belief = new double[width];
    }

    @Override
    public void run(double[] rowsNow, double[] priorNow) {
        tasks.begin();
        rows = rowsNow;
        prior = priorNow;
        for (var block = tasks.from(); block < tasks.to(); block += BLOCK) {
            runBlock(block, Math.min(tasks.to(), block + BLOCK));
        }
    }

    @Override
    public double logEvidence() {
        return tasks.logEvidence();
    }

    /**
     * Does what {@link #estimate} does for usual tasks of few classes, but twice as fast: four numbers stay in registers. It is
     * one method, small steps of which are called often, so that it is compiled early, once, and as a whole.
     */
    private void runBlock(int from, int to) {
        for (var task = from; task < to; task++) {
            var first = firsts[task];
            var end = firsts[task + 1];
            if (width != TaskerRows.GROUP || !tasks.isUsual(task)) {
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
            var factor = tasks.settle(task, zero, one, two, three);
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
        }
    }

    private void estimate(int task) {
        var first = firsts[task];
        var end = firsts[task + 1];
        System.arraycopy(prior, 0, belief, 0, width);
        if (end - first <= LongProduct.SAFE) {
            multiply(first, end);
        } else {
            tasks.noteLogEvidence(LongProduct.of(belief, first, end, this::multiply));
        }
        tasks.settle(task, belief);
        tally.add(task, belief);
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
}
