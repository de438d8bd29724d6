package dev.concord.submission.skill;

import dev.concord.contracts.event.AgreementCounts;
import dev.concord.contracts.event.BinaryCounts;
import dev.concord.contracts.event.ClassRates;
import dev.concord.contracts.event.ConfusionCounts;
import dev.concord.contracts.event.ErrorMoments;
import dev.concord.contracts.event.RegionCounts;
import dev.concord.contracts.event.Skill;
import dev.concord.contracts.label.LabelKind;
import dev.concord.contracts.label.ScaleKind;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * A skill as one number that people understand: of what a tasker gave, how much is believed right. What is counted depends on the
 * kind: whole choices; classes named in sets and objects marked in media, of all that were named, or should have been; words,
 * pairs and texts that agree; and of numbers, how probable one within the tolerance is.
 */
final class RightShare {

    private RightShare() {}

    static OptionalDouble of(Skill skill, LabelKind kind) {
        return switch (skill) {
            case ConfusionCounts counts -> choices(counts);
            case ClassRates rates -> sets(rates);
            case ErrorMoments moments ->
                kind instanceof ScaleKind scale ? numbers(moments, scale.reach()) : OptionalDouble.empty();
            case RegionCounts counts ->
                named(counts.rightClasses(), counts.hits() + counts.misses() + counts.falseAlarms(), counts.tasks());
            case AgreementCounts counts -> share(counts.agreed(), counts.total());
        };
    }

    private static OptionalDouble choices(ConfusionCounts counts) {
        var right = 0.0;
        var all = 0.0;
        for (var row : counts.counts().entrySet()) {
            for (var given : row.getValue().entrySet()) {
                all += given.getValue();
                right += given.getKey().equals(row.getKey()) ? given.getValue() : 0;
            }
        }
        return share(right, all);
    }

    private static OptionalDouble sets(ClassRates rates) {
        var all = sum(rates.rates());
        return named(all.hits(), all.hits() + all.misses() + all.falseAlarms(), all.rejections());
    }

    private static BinaryCounts sum(Map<String, BinaryCounts> rates) {
        return rates.values().stream()
                .reduce(
                        BinaryCounts.NONE,
                        (one, other) -> new BinaryCounts(
                                one.hits() + other.hits(),
                                one.misses() + other.misses(),
                                one.falseAlarms() + other.falseAlarms(),
                                one.rejections() + other.rejections()));
    }

    /** Where nothing was there and nothing was named, all is right. */
    private static OptionalDouble named(double right, double all, double empty) {
        return all <= 0 && empty > 0 ? OptionalDouble.of(1) : share(right, all);
    }

    /** Errors are taken for normal ones with the mean and variance that they had. */
    private static OptionalDouble numbers(ErrorMoments moments, double tolerance) {
        if (moments.count() <= 0) {
            return OptionalDouble.empty();
        }
        var mean = moments.sum() / moments.count();
        var deviation = Math.sqrt(Math.max(0, moments.sumOfSquares() / moments.count() - mean * mean));
        if (deviation < tolerance * 1e-6) {
            return OptionalDouble.of(Math.abs(mean) <= tolerance ? 1 : 0);
        }
        return OptionalDouble.of(
                Math.clamp(below((tolerance - mean) / deviation) - below((-tolerance - mean) / deviation), 0, 1));
    }

    /** The normal distribution, by formula 7.1.26 of Abramowitz and Stegun, which errs by less than 2e-7. */
    private static double below(double deviations) {
        var x = Math.abs(deviations) / Math.sqrt(2);
        var t = 1 / (1 + 0.3275911 * x);
        var polynomial =
                t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
        var error = 1 - polynomial * Math.exp(-x * x);
        return deviations < 0 ? (1 - error) / 2 : (1 + error) / 2;
    }

    /** Evidence that was taken back may leave a count a hair below zero. */
    private static OptionalDouble share(double right, double all) {
        return all > 0 ? OptionalDouble.of(Math.clamp(right / all, 0, 1)) : OptionalDouble.empty();
    }
}
