package dev.concord.consensus.skill.domain;

import dev.concord.contracts.event.ConfusionCounts;
import dev.concord.contracts.event.ErrorMoments;
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
            case ErrorMoments moments
            when other instanceof ErrorMoments change ->
                new ErrorMoments(
                        moments.count() + sign * change.count(),
                        moments.sum() + sign * change.sum(),
                        moments.sumOfSquares() + sign * change.sumOfSquares());
            case ConfusionCounts counts -> throw mixed(counts, other);
            case ErrorMoments moments -> throw mixed(moments, other);
        };
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
