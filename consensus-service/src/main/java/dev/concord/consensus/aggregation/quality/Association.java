package dev.concord.consensus.aggregation.quality;

/**
 * How much a tasker's labels have to do with what others say of the same tasks.
 *
 * @param tasker by place
 * @param labels how many could be compared
 * @param value 0 if nothing, and the greater the more
 * @param error the standard deviation of the value, above 0
 */
record Association(int tasker, int labels, double value, double error) {

    /** Standard deviations within which an association cannot be told from none. */
    private static final double INDISTINCT = 3;

    boolean isNone() {
        return Math.abs(value) < INDISTINCT * error;
    }

    boolean isPlain() {
        return value >= INDISTINCT * error;
    }
}
