package dev.concord.consensus.aggregation.choice.batch;

import java.util.Arrays;

/**
 * The pass for so many taskers that their rows do not fit into the cache: block by block of votes instead of task by task, first
 * all products, then all posteriors, then all counts. Of four classes at most.
 *
 * <p>A product of few labels is kept in a slot. A task has one slot, or as many as it takes to stay in the range of a double.
 */
final class BlockwisePass implements RowPass {

    /** Few tasks, so that a step is called often enough to be compiled before its loop is. */
    private static final int STEP = 1 << 8;

    private final TaskPosteriors tasks;
    private final ChoiceTable table;
    private final LabelBlock[] blocks;
    /** Products, and from the middle of an iteration on the posterior of the slot's task. */
    private final double[] slots;

    private final double[] belief = new double[TaskerRows.GROUP];
    private double[] prior = {};

    BlockwisePass(TaskPosteriors tasks, VoteBlocks votes) {
        this.tasks = tasks;
        this.table = tasks.table();
        this.blocks = emptyBlocks(votes);
        this.slots = new double[TaskerRows.size(fill(votes), TaskerRows.GROUP)];
    }

    private LabelBlock[] emptyBlocks(VoteBlocks votes) {
        var labels = new int[votes.size()];
        for (var answer = table.first(tasks.from()); answer < table.first(tasks.to()); answer++) {
            labels[votes.of(table.vote(answer))]++;
        }
        return Arrays.stream(labels).mapToObj(LabelBlock::new).toArray(LabelBlock[]::new);
    }

    /** Sorts the labels into the blocks; returns how many slots there are. */
    private int fill(VoteBlocks votes) {
        var slot = 0;
        for (var task = tasks.from(); task < tasks.to(); task++) {
            var first = table.first(task);
            for (var answer = first; answer < table.first(task + 1); answer++) {
                var vote = table.vote(answer);
                blocks[votes.of(vote)].add(slot + (answer - first) / LongProduct.SAFE, vote);
            }
            slot += slots(task);
        }
        return slot;
    }

    private int slots(int task) {
        return Math.max(1, Math.ceilDiv(table.count(task), LongProduct.SAFE));
    }

    @Override
    public void run(double[] rows, double[] priorNow) {
        tasks.begin();
        prior = priorNow;
        Arrays.fill(slots, 1);
        for (var block : blocks) {
            block.multiply(slots, rows);
        }
        var slot = 0;
        for (var task = tasks.from(); task < tasks.to(); task += STEP) {
            slot = settle(task, Math.min(tasks.to(), task + STEP), slot);
        }
        for (var block : blocks) {
            block.count(slots, tasks.tally().counts());
        }
    }

    @Override
    public double logEvidence() {
        return tasks.logEvidence();
    }

    /** Turns products into posteriors; returns the slot after the last. */
    private int settle(int from, int to, int firstSlot) {
        var slot = firstSlot;
        for (var task = from; task < to; task++) {
            if (!tasks.isUsual(task)) {
                settleUnusual(task, slot);
                slot += slots(task);
                continue;
            }
            var place = slot * TaskerRows.GROUP;
            var zero = prior[0] * slots[place];
            var one = prior[1] * slots[place + 1];
            var two = prior[2] * slots[place + 2];
            var three = prior[3] * slots[place + 3];
            var factor = tasks.settle(task, zero, one, two, three);
            slots[place] = zero * factor;
            slots[place + 1] = one * factor;
            slots[place + 2] = two * factor;
            slots[place + 3] = three * factor;
            slot++;
        }
        return slot;
    }

    private void settleUnusual(int task, int slot) {
        System.arraycopy(prior, 0, belief, 0, belief.length);
        if (slots(task) == 1) {
            multiply(slot);
        } else {
            var product = new LongProduct(belief.length);
            for (var chunk = slot; chunk < slot + slots(task); chunk++) {
                multiply(chunk);
                product.take(belief);
            }
            tasks.noteLogEvidence(product.give(belief));
        }
        tasks.settle(task, belief);
        if (table.count(task) > 0) {
            tasks.tally().addTask(0, belief[0], belief[1], belief[2], belief[3]);
        }
        for (var chunk = slot; chunk < slot + slots(task); chunk++) {
            System.arraycopy(belief, 0, slots, chunk * TaskerRows.GROUP, belief.length);
        }
    }

    private void multiply(int slot) {
        for (var truth = 0; truth < belief.length; truth++) {
            belief[truth] *= slots[slot * TaskerRows.GROUP + truth];
        }
    }
}
