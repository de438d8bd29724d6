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

    /** Returns the weight in a vote on where an object lies. */
    double precision() {
        return 1 / squaredJitter;
    }
}
