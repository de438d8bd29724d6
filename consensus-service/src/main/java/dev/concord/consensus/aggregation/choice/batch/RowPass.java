package dev.concord.consensus.aggregation.choice.batch;

/** One part's share of an iteration: the posterior of each task from the rows of its votes, which is counted for these votes. */
interface RowPass {

    /**
     * Makes the pass over the tasks of a part.
     *
     * @param blocks how the votes are divided; see {@link VoteBlocks}
     */
    static RowPass of(TaskPosteriors tasks, VoteBlocks blocks) {
        return blocks.areSeveral() ? new BlockwisePass(tasks, blocks) : new TaskwisePass(tasks);
    }

    /** Estimates the tasks, and counts; no number of the rows is zero but in the padding. */
    void run(double[] rows, double[] prior);

    /** Returns the logarithm of the probability of the part's labels. */
    double logEvidence();
}
