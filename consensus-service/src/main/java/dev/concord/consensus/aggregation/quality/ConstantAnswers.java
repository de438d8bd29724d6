package dev.concord.consensus.aggregation.quality;

import dev.concord.consensus.aggregation.statistics.Binomial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * Finds taskers who give one answer far more often than others do on the same tasks. Tastes differ, so an honest tasker is
 * granted the favourite at four times the odds of the others; beyond that, the binomial test says how surprising the count is.
 * Nobody is flagged whose few other answers are plainly where others have them too: to be sparing with a rare class is no spam.
 * And where others nearly always give the favourite as well, hundreds of labels cannot be told from honest work.
 */
final class ConstantAnswers {

    /** A share from which on answers are called constant. */
    private static final double CONSTANT = 0.8;

    private static final double ODDS_OF_TASTE = 4;

    private final CodedAnswers answers;
    private final TaskerRows taskers;
    private final FlagLimits limits;
    private final int[] counts;

    ConstantAnswers(CodedAnswers answers, TaskerRows taskers, FlagLimits limits) {
        this.answers = answers;
        this.taskers = taskers;
        this.limits = limits;
        this.counts = answers.counts();
    }

    /**
     * Returns the flags.
     *
     * @param associations of those who can be compared with others
     */
    List<SpammerFlag> flags(List<Association> associations) {
        var looking = associations.stream()
                .filter(Association::isPlain)
                .map(Association::tasker)
                .collect(Collectors.toSet());
        var judged = taskers.withAtLeast(limits.leastLabels());
        // Any answer could have been the favourite, of any tasker.
        var tests = Math.log10((double) judged.length * answers.distinct());
        var flags = new ArrayList<SpammerFlag>();
        for (var tasker : judged) {
            var places = taskers.places(tasker);
            var favourite = favourite(places);
            if (!looking.contains(tasker) && others(places) > 0 && favourite.share(places.length) >= CONSTANT) {
                var granted = granted(shareOfOthers(places, favourite));
                var surprise = Binomial.log10AtLeast(favourite.count(), places.length, granted) + tests;
                if (limits.reachedBy(surprise)) {
                    flags.add(flag(tasker, places.length, favourite.share(places.length), granted, surprise));
                }
            }
        }
        return flags;
    }

    private Favourite favourite(int[] places) {
        var codes = Arrays.stream(places)
                .map(place -> answers.codes()[place])
                .sorted()
                .toArray();
        var best = new Favourite(codes[0], 0);
        for (var first = 0; first < codes.length; ) {
            var end = first;
            while (end < codes.length && codes[end] == codes[first]) {
                end++;
            }
            if (end - first > best.count()) {
                best = new Favourite(codes[first], end - first);
            }
            first = end;
        }
        return best;
    }

    /** How often others give that answer on the same tasks; where there are none, on any task. */
    private double shareOfOthers(int[] places, Favourite favourite) {
        var anywhere = (counts[favourite.code()] - favourite.count() + 1.0) / (others(places) + answers.distinct());
        var sum = anywhere;
        for (var place : places) {
            var task = taskers.task(place);
            sum += answers.rows().count(task) > 1 ? answers.shareOfOthers(task, place, favourite.code()) : anywhere;
        }
        return sum / (places.length + 1);
    }

    private int others(int[] places) {
        return answers.rows().answers() - places.length;
    }

    private static double granted(double share) {
        return ODDS_OF_TASTE * share / (1 - share + ODDS_OF_TASTE * share);
    }

    private static SpammerFlag flag(int tasker, int labels, double observed, double granted, double surprise) {
        var sentence = String.format(
                Locale.ROOT,
                "%.0f %% of %d labels are the same answer; from how others label these tasks, at most about %.0f %% would be.",
                100 * observed,
                labels,
                100 * granted);
        return new SpammerFlag(
                tasker, OptionalInt.empty(), FlagReason.CONSTANT, labels, granted, observed, surprise, sentence);
    }

    private record Favourite(int code, int count) {

        double share(int labels) {
            return count / (double) labels;
        }
    }
}
