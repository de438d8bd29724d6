package dev.concord.consensus.aggregation.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;

/**
 * Finds pairs of taskers who make the same mistakes. Being right is no proof of copying, and neither is a mistake that a task
 * suggests to anyone; so the share of mistakes in common is held against what independent taskers of the same accuracy would
 * have, times what the crowd's usual pair has more than that. The probability is Hoeffding's bound (1963), which also holds for
 * mistakes that are only probable ones.
 */
final class CopiedAnswers {

    /** With less in common two taskers may be of one school, and need not copy. */
    private static final double LEAST_SHARE = 0.5;
    /** With fewer pairs, nothing is usual. */
    private static final int LEAST_PAIRS = 10;
    /** Rounds of leaving out the pairs found from what is usual. */
    private static final int ROUNDS = 3;

    private final List<SharedMistakes> pairs;
    private final FlagLimits limits;

    CopiedAnswers(List<SharedMistakes> pairs, FlagLimits limits) {
        this.pairs = List.copyOf(pairs);
        this.limits = limits;
    }

    List<SpammerFlag> flags() {
        if (pairs.size() < LEAST_PAIRS) {
            return List.of();
        }
        var usual = pairs;
        List<SpammerFlag> flags = List.of();
        for (var round = 0; round < ROUNDS; round++) {
            var ofSame = Math.max(1, ratio(usual, SharedMistakes::same, SharedMistakes::expectedSame));
            var ofDifferent = Math.min(1, ratio(usual, SharedMistakes::different, SharedMistakes::expectedDifferent));
            var found = new ArrayList<SpammerFlag>();
            var left = new ArrayList<SharedMistakes>();
            for (var pair : pairs) {
                var expected = pair.expectedShare(ofSame, ofDifferent);
                var surprise = log10Bound(pair, expected) + Math.log10(pairs.size());
                if (pair.share() >= LEAST_SHARE && limits.reachedBy(surprise)) {
                    found.add(flag(pair, expected, surprise));
                } else {
                    left.add(pair);
                }
            }
            flags = found;
            usual = left;
        }
        return flags;
    }

    private static double ratio(
            List<SharedMistakes> pairs,
            ToDoubleFunction<SharedMistakes> counted,
            ToDoubleFunction<SharedMistakes> expected) {
        var sum = pairs.stream().mapToDouble(expected).sum();
        return sum > 0 ? pairs.stream().mapToDouble(counted).sum() / sum : 1;
    }

    /** The mistakes times the divergence of their shares. */
    private static double log10Bound(SharedMistakes pair, double expected) {
        var share = pair.share();
        if (share <= expected) {
            return 0;
        }
        var divergence = share * Math.log(share / expected)
                + (share < 1 ? (1 - share) * Math.log((1 - share) / (1 - expected)) : 0);
        return -pair.mistakes() * divergence / Math.log(10);
    }

    private static SpammerFlag flag(SharedMistakes pair, double expected, double surprise) {
        var sentence = String.format(
                Locale.ROOT,
                "Of about %.0f mistakes on %d tasks that both labelled, %.0f %% are the same; of independent taskers about %.0f %% would be.",
                pair.mistakes(),
                pair.tasks(),
                100 * pair.share(),
                100 * expected);
        return new SpammerFlag(
                pair.tasker(),
                OptionalInt.of(pair.other()),
                FlagReason.COPYING,
                pair.tasks(),
                expected,
                pair.share(),
                surprise,
                sentence);
    }
}
