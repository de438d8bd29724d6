package dev.concord.consensus.aggregation.choices;

import java.util.Arrays;

/**
 * How alike a decided set and the true one are, in expectation: the number of classes in both over the number in either
 * (Jaccard, 1912), where each class applies with its own probability. Put differently, the probability that a class drawn at
 * random from those that are decided or apply is both; of two empty sets it is one.
 */
final class ExpectedJaccard {

    /** A class less probable than this moves the result by less than it. */
    private static final double NEGLIGIBLE = 1e-9;

    private ExpectedJaccard() {}

    static double of(boolean[] decided, double[] applies) {
        var size = 0;
        var found = 0.0;
        for (var place = 0; place < decided.length; place++) {
            if (decided[place]) {
                size++;
                found += applies[place];
            }
        }
        var missed = missed(decided, applies);
        if (size == 0) {
            return missed[0];
        }
        var inverse = 0.0;
        for (var more = 0; more < missed.length; more++) {
            inverse += missed[more] / (size + more);
        }
        return Math.clamp(found * inverse, 0, 1);
    }

    /** Returns the probability of each number of classes that apply and were not decided. */
    private static double[] missed(boolean[] decided, double[] applies) {
        var numbers = new double[decided.length + 1];
        numbers[0] = 1;
        var most = 0;
        for (var place = 0; place < decided.length; place++) {
            if (!decided[place] && applies[place] > NEGLIGIBLE) {
                most++;
                for (var number = most; number > 0; number--) {
                    numbers[number] += applies[place] * (numbers[number - 1] - numbers[number]);
                }
                numbers[0] *= 1 - applies[place];
            }
        }
        return Arrays.copyOf(numbers, most + 1);
    }
}
