package dev.concord.consensus.aggregation.quality;

import dev.concord.consensus.aggregation.statistics.NormalCurve;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * Finds taskers whose labels cannot be told from ones given without a look at the task, although there are labels enough to tell
 * them from even a poor honest tasker's. Poor means: a third of what the better ones of the crowd reach. The better ones,
 * since in a crowd of spammers the usual tasker is one.
 */
final class RandomAnswers {

    private static final double POOR = 1 / 3.0;
    /** The share of labels given by taskers who are not the better ones. */
    private static final double NOT_BETTER = 0.75;

    private RandomAnswers() {}

    static List<SpammerFlag> flags(List<Association> associations, FlagLimits limits) {
        var better = better(associations);
        var tests = Math.log10(Math.max(1, associations.size()));
        var flags = new ArrayList<SpammerFlag>();
        for (var association : associations) {
            var fromPoor = (POOR * better - association.value()) / association.error();
            var surprise = NormalCurve.log10Above(fromPoor) + tests;
            if (better > 0 && association.isNone() && limits.reachedBy(surprise)) {
                flags.add(flag(association, better, surprise));
            }
        }
        return flags;
    }

    /** Returns what three quarters of the labels' taskers do not reach. */
    private static double better(List<Association> associations) {
        var labels = associations.stream().mapToLong(Association::labels).sum();
        var passed = 0L;
        for (var association : associations.stream()
                .sorted(Comparator.comparingDouble(Association::value))
                .toList()) {
            passed += association.labels();
            if (passed >= NOT_BETTER * labels) {
                return association.value();
            }
        }
        return 0;
    }

    private static SpammerFlag flag(Association association, double better, double surprise) {
        var sentence = String.format(
                Locale.ROOT,
                "%d labels have nothing to do with what others say of these tasks: %.2f, where chance is 0 and good taskers reach %.2f.",
                association.labels(),
                association.value(),
                better);
        return new SpammerFlag(
                association.tasker(),
                OptionalInt.empty(),
                FlagReason.RANDOM,
                association.labels(),
                POOR * better,
                association.value(),
                surprise,
                sentence);
    }
}
