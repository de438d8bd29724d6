package dev.concord.consensus.aggregation.choice.batch;

/** A bit for each pair of tasker and class, and how many bits are set before each: numbers pairs without sorting them. */
final class VoteSet {

    private static final int LONG_BITS = 6;

    private final int classes;
    private final long[] bits;
    private final int[] before;

    VoteSet(int taskers, int classes) {
        this.classes = classes;
        var longs = (((long) taskers * classes) >> LONG_BITS) + 1;
        if (longs >= Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "classes: %d for %d taskers (expected: fewer of one)".formatted(classes, taskers));
        }
        this.bits = new long[(int) longs];
        this.before = new int[bits.length + 1];
    }

    void add(int tasker, int given) {
        var pair = (long) tasker * classes + given;
        bits[(int) (pair >> LONG_BITS)] |= 1L << pair;
    }

    /** Numbers all that was added. */
    void number() {
        for (var place = 0; place < bits.length; place++) {
            before[place + 1] = before[place] + Long.bitCount(bits[place]);
        }
    }

    boolean contains(int tasker, int given) {
        var pair = (long) tasker * classes + given;
        return (bits[(int) (pair >> LONG_BITS)] & 1L << pair) != 0;
    }

    /** Returns the number of a pair that was added: how many smaller ones there are. */
    int numberOf(int tasker, int given) {
        var pair = (long) tasker * classes + given;
        var place = (int) (pair >> LONG_BITS);
        return before[place] + Long.bitCount(bits[place] & (1L << pair) - 1);
    }

    int size() {
        return before[bits.length];
    }
}
