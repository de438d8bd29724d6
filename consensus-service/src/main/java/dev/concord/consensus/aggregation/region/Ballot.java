package dev.concord.consensus.aggregation.region;

/**
 * A vote on where one object lies. The marks are known to it by their places; each has a weight, which is the inverse of the
 * squared jitter that its tasker is expected to have, and zero for a mark that is left out. Some weight is positive.
 */
public interface Ballot<R> {

    /** Returns where the object lies; what it is called does not matter. */
    R shape(double[] weights);

    /** Returns a region near the shape that costs little to find, to match other marks to. */
    default R sketch(double[] weights) {
        return shape(weights);
    }

    /** Returns the mean squared distance of a mark's boundary from where the other marks have it, relative to the size. */
    double squaredJitter(int mark, double[] weights);
}
