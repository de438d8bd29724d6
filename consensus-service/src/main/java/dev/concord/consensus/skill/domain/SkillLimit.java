package dev.concord.consensus.skill.domain;

import dev.concord.contracts.event.AgreementCounts;
import dev.concord.contracts.event.BinaryCounts;
import dev.concord.contracts.event.ClassRates;
import dev.concord.contracts.event.ConfusionCounts;
import dev.concord.contracts.event.ErrorMoments;
import dev.concord.contracts.event.LabelMoments;
import dev.concord.contracts.event.RegionCounts;
import dev.concord.contracts.event.Skill;
import dev.concord.contracts.event.TaskerSkill;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** Keeps a skill small enough for one event: a tasker who confused everything with everything loses the least counts. */
public final class SkillLimit {

    /** Bytes of the counts of one event of 256 KiB, at the most that their names can take. */
    static final int BUDGET = 160 * 1024;

    private static final int BYTES_OF_NUMBER = 26;
    private static final int DIGITS = 9;

    private SkillLimit() {}

    /** Returns the skill if it fits into an event; else without its smallest counts. */
    public static TaskerSkill bounded(TaskerSkill skill) {
        return switch (skill.skill()) {
            case ConfusionCounts counts when !isSmall(counts) -> with(skill, greatest(counts));
            case ConfusionCounts _, ClassRates _, ErrorMoments _, RegionCounts _, AgreementCounts _ -> skill;
        };
    }

    /** Returns whether a skill fits into an event as it is. */
    public static boolean isSmall(Skill skill) {
        return !(skill instanceof ConfusionCounts counts) || bytes(counts) <= BUDGET;
    }

    /** Returns the skill in nine digits, as it is published: more would be noise and bytes. */
    public static TaskerSkill rounded(TaskerSkill skill) {
        return with(
                skill,
                switch (skill.skill()) {
                    case ConfusionCounts counts -> rounded(counts);
                    case ClassRates rates -> rounded(rates);
                    case ErrorMoments moments -> rounded(moments);
                    case RegionCounts regions -> rounded(regions);
                    case AgreementCounts counts ->
                        new AgreementCounts(rounded(counts.agreed()), rounded(counts.total()));
                });
    }

    private static ConfusionCounts greatest(ConfusionCounts counts) {
        var bytes = bytes(counts);
        var cells = counts.counts().values().stream().mapToInt(Map::size).sum();
        var affordable = (int) ((long) cells * BUDGET / bytes * 3 / 4);
        var least = counts.counts().values().stream()
                .flatMap(row -> row.values().stream())
                .sorted(Comparator.reverseOrder())
                .skip(affordable)
                .findFirst()
                .orElse(0.0);
        var kept = new HashMap<String, Map<String, Double>>();
        counts.counts().forEach((truth, row) -> {
            var greater = new HashMap<>(row);
            greater.values().removeIf(count -> count <= least);
            if (!greater.isEmpty()) {
                kept.put(truth, greater);
            }
        });
        return new ConfusionCounts(kept);
    }

    private static ConfusionCounts rounded(ConfusionCounts counts) {
        var rows = new HashMap<String, Map<String, Double>>();
        counts.counts().forEach((truth, row) -> {
            var rounded = new HashMap<String, Double>();
            row.forEach((given, count) -> rounded.put(given, rounded(count)));
            rows.put(truth, rounded);
        });
        return new ConfusionCounts(rows);
    }

    private static ClassRates rounded(ClassRates rates) {
        var rounded = new HashMap<String, BinaryCounts>();
        rates.rates()
                .forEach((name, counts) -> rounded.put(
                        name,
                        new BinaryCounts(
                                rounded(counts.hits()),
                                rounded(counts.misses()),
                                rounded(counts.falseAlarms()),
                                rounded(counts.rejections()))));
        return new ClassRates(rounded);
    }

    private static ErrorMoments rounded(ErrorMoments moments) {
        var labels = moments.labels();
        return new ErrorMoments(
                rounded(moments.count()),
                rounded(moments.sum()),
                rounded(moments.sumOfSquares()),
                labels == null ? null : rounded(labels));
    }

    private static LabelMoments rounded(LabelMoments labels) {
        return new LabelMoments(
                rounded(labels.count()),
                rounded(labels.difference()),
                rounded(labels.squaredDifference()),
                rounded(labels.label()),
                rounded(labels.squaredLabel()),
                rounded(labels.product()));
    }

    private static RegionCounts rounded(RegionCounts regions) {
        return new RegionCounts(
                rounded(regions.tasks()),
                rounded(regions.hits()),
                rounded(regions.misses()),
                rounded(regions.falseAlarms()),
                rounded(regions.rightClasses()),
                rounded(regions.squaredJitter()));
    }

    private static double rounded(double value) {
        return new BigDecimal(value).round(new MathContext(DIGITS)).doubleValue();
    }

    private static int bytes(ConfusionCounts counts) {
        var bytes = 0;
        for (var row : counts.counts().entrySet()) {
            bytes += JsonLength.of(row.getKey());
            for (var given : row.getValue().keySet()) {
                bytes += JsonLength.of(given) + BYTES_OF_NUMBER;
            }
        }
        return bytes;
    }

    private static TaskerSkill with(TaskerSkill before, Skill skill) {
        return new TaskerSkill(before.projectId(), before.taskerId(), before.labels(), skill);
    }
}
