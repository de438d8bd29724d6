package dev.concord.consensus.aggregation.quality;

import java.util.Arrays;

/** The sums of one tasker's pairs with all others. */
final class SharedSums {

    private final double[] same;
    private final double[] different;
    private final double[] expectedSame;
    private final double[] expectedDifferent;

    SharedSums(int taskers) {
        same = new double[taskers];
        different = new double[taskers];
        expectedSame = new double[taskers];
        expectedDifferent = new double[taskers];
    }

    void clear() {
        for (var sums : new double[][] {same, different, expectedSame, expectedDifferent}) {
            Arrays.fill(sums, 0);
        }
    }

    OfPair of(int other) {
        return (isSame, isDifferent, wouldBeSame, wouldBeDifferent) -> {
            same[other] += isSame;
            different[other] += isDifferent;
            expectedSame[other] += wouldBeSame;
            expectedDifferent[other] += wouldBeDifferent;
        };
    }

    SharedMistakes mistakes(int tasker, int other, int tasks) {
        return new SharedMistakes(
                tasker, other, tasks, same[other], different[other], expectedSame[other], expectedDifferent[other]);
    }

    /** The sums of one pair. */
    @FunctionalInterface
    interface OfPair {

        void add(double isSame, double isDifferent, double wouldBeSame, double wouldBeDifferent);
    }
}
