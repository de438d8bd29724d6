package dev.concord.consensus.aggregation;

import dev.concord.contracts.event.AgreementCounts;
import dev.concord.contracts.event.BinaryCounts;
import dev.concord.contracts.event.ClassRates;
import dev.concord.contracts.event.ConfusionCounts;
import dev.concord.contracts.event.ErrorMoments;
import dev.concord.contracts.event.LabelMoments;
import dev.concord.contracts.event.RegionCounts;
import dev.concord.contracts.event.Skill;
import java.util.HashMap;
import java.util.Map;

/** Adds and subtracts skills of one kind. */
public final class SkillSum {

    /** What rounding leaves of a count that was taken out again. */
    private static final double DUST = 1e-9;

    private SkillSum() {}

    public static Skill plus(Skill one, Skill other) {
        return combined(one, other, 1);
    }

    public static Skill minus(Skill one, Skill other) {
        return combined(one, other, -1);
    }

    private static Skill combined(Skill one, Skill other, int sign) {
        return switch (one) {
            case ConfusionCounts counts when other instanceof ConfusionCounts change -> combined(counts, change, sign);
            case ClassRates rates when other instanceof ClassRates change -> combined(rates, change, sign);
            case ErrorMoments moments when other instanceof ErrorMoments change -> combined(moments, change, sign);
            case RegionCounts regions when other instanceof RegionCounts change -> combined(regions, change, sign);
            case AgreementCounts counts
            when other instanceof AgreementCounts change ->
                new AgreementCounts(counts.agreed() + sign * change.agreed(), counts.total() + sign * change.total());
            case ConfusionCounts _, ClassRates _, ErrorMoments _, RegionCounts _, AgreementCounts _ ->
                throw mixed(one, other);
        };
    }

    private static ErrorMoments combined(ErrorMoments moments, ErrorMoments change, int sign) {
        return new ErrorMoments(
                moments.count() + sign * change.count(),
                moments.sum() + sign * change.sum(),
                moments.sumOfSquares() + sign * change.sumOfSquares(),
                moments.labels() == null && change.labels() == null
                        ? null
                        : combined(moments.known(), change.known(), sign));
    }

    private static LabelMoments combined(LabelMoments labels, LabelMoments change, int sign) {
        return new LabelMoments(
                labels.count() + sign * change.count(),
                labels.difference() + sign * change.difference(),
                labels.squaredDifference() + sign * change.squaredDifference(),
                labels.label() + sign * change.label(),
                labels.squaredLabel() + sign * change.squaredLabel(),
                labels.product() + sign * change.product());
    }

    private static RegionCounts combined(RegionCounts regions, RegionCounts change, int sign) {
        return new RegionCounts(
                regions.tasks() + sign * change.tasks(),
                regions.hits() + sign * change.hits(),
                regions.misses() + sign * change.misses(),
                regions.falseAlarms() + sign * change.falseAlarms(),
                regions.rightClasses() + sign * change.rightClasses(),
                regions.squaredJitter() + sign * change.squaredJitter());
    }

    private static ClassRates combined(ClassRates rates, ClassRates change, int sign) {
        var combined = new HashMap<>(rates.rates());
        change.rates()
                .forEach((name, counts) -> combined.merge(
                        name, combined(BinaryCounts.NONE, counts, sign), (one, other) -> combined(one, other, 1)));
        combined.values().removeIf(SkillSum::isDust);
        return new ClassRates(combined);
    }

    private static boolean isDust(BinaryCounts counts) {
        return Math.abs(counts.hits()) < DUST
                && Math.abs(counts.misses()) < DUST
                && Math.abs(counts.falseAlarms()) < DUST
                && Math.abs(counts.rejections()) < DUST;
    }

    private static BinaryCounts combined(BinaryCounts one, BinaryCounts other, int sign) {
        return new BinaryCounts(
                one.hits() + sign * other.hits(),
                one.misses() + sign * other.misses(),
                one.falseAlarms() + sign * other.falseAlarms(),
                one.rejections() + sign * other.rejections());
    }

    private static ConfusionCounts combined(ConfusionCounts counts, ConfusionCounts change, int sign) {
        var rows = new HashMap<String, Map<String, Double>>();
        counts.counts().forEach((truth, row) -> rows.put(truth, new HashMap<>(row)));
        change.counts()
                .forEach((truth, row) -> row.forEach((given, count) ->
                        rows.computeIfAbsent(truth, _ -> new HashMap<>()).merge(given, sign * count, Double::sum)));
        rows.values().forEach(row -> row.values().removeIf(count -> Math.abs(count) < DUST));
        rows.values().removeIf(Map::isEmpty);
        return new ConfusionCounts(rows);
    }

    private static IllegalArgumentException mixed(Skill one, Skill other) {
        return new IllegalArgumentException("skill: " + other.getClass().getSimpleName() + " (expected: "
                + one.getClass().getSimpleName() + " as before)");
    }
}
