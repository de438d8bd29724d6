package dev.concord.consensus.aggregation.region;

/**
 * What to expect of one tasker.
 *
 * @param hit the probability that an object is marked
 * @param trueMark the probability that a mark stands for an object
 * @param rightName the probability that the mark of an object has the right class, and the right text where there is text
 * @param squaredJitter expected squared distance of a boundary, relative to the object's size
 */
record TaskerRates(double hit, double trueMark, double rightName, double squaredJitter) {

    /** How many times the expected square a mark's distance may come to. */
    private static final double FARTHEST = 9;

    /**
     * Returns how far off a mark counts. What lies more than three standard deviations off was hardly meant for this object: it
     * is a false alarm that happens to overlap with one. Counted in full, a single one would outweigh all marks of an exact
     * tasker (Huber's second proposal, 1964).
     */
    double believable(double distance) {
        return Math.min(distance, FARTHEST * squaredJitter);
    }

    /** Returns the weight in a vote on where an object lies. */
    double precision() {
        return 1 / squaredJitter;
    }
}
