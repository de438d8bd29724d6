package dev.concord.consensus.aggregation.choice.batch;

/** What a method believes of a tasker: how counts become probabilities of votes. */
@FunctionalInterface
interface RowModel {

    /**
     * Learns one tasker.
     *
     * @param first where the tasker's rows begin
     * @param end where they end
     * @param counts how often each vote was given on tasks of each class, in expectation
     * @param rows the tasker's rows of the last iteration, to be replaced by how probable each vote is under each class
     */
    void learn(int tasker, int first, int end, double[] counts, double[] rows);
}
