package dev.concord.consensus.refinement.domain;

import dev.concord.consensus.aggregation.calibration.Correction;
import dev.concord.consensus.aggregation.calibration.IntervalFactor;
import dev.concord.consensus.aggregation.calibration.Temperature;
import dev.concord.consensus.aggregation.catalog.CorrectedEstimate;
import dev.concord.consensus.aggregation.quality.CrowdQuality;
import dev.concord.consensus.aggregation.quality.Reliability;
import dev.concord.consensus.aggregation.quality.SpammerFlag;
import dev.concord.contracts.event.Alpha;
import dev.concord.contracts.event.Calibration;
import dev.concord.contracts.event.ConfidenceCorrection;
import dev.concord.contracts.event.FlagSearch;
import dev.concord.contracts.event.OptionRanking;
import dev.concord.contracts.event.ProjectQuality;
import dev.concord.contracts.event.TaskerFlag;
import dev.concord.contracts.event.TaskerQuality;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.RefinementId;
import dev.concord.contracts.id.TaskerId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells of a refined project's quality in events. */
record QualityReport(
        ProjectId project,
        RefinementId refinement,
        boolean complete,
        ProjectAnswers answers,
        AnswersById order,
        CorrectedEstimate estimate) {

    /** More would be noise and bytes, and nothing rests on the difference between one in a googol and less. */
    private static final double LEAST_LOG10 = -100;

    /** Only what later decisions need. */
    MeasuredProject unmeasured() {
        var summary = summary(null, null, 0, null, null);
        return new MeasuredProject(summary, Stream.empty());
    }

    MeasuredProject measured(CrowdQuality found) {
        var flags = byTasker(found.flags());
        var labels = labelsByTasker();
        var summary = summary(
                found.alpha().map(alpha -> alpha(found, alpha)).orElse(null),
                meanInformation(found.information(), labels),
                flags.size(),
                new FlagSearch(found.flagTasks(), found.pairedTaskers(), found.judgedTaskers()),
                found.ranking().orElse(null));
        var lines = IntStream.range(0, taskers())
                .mapToObj(tasker -> line(
                        tasker,
                        labels[tasker],
                        found.information().get(tasker),
                        flags.getOrDefault(tasker, List.of())));
        return new MeasuredProject(summary, lines);
    }

    private ProjectQuality summary(
            @Nullable Alpha alpha,
            @Nullable Double information,
            int flagged,
            @Nullable FlagSearch search,
            @Nullable OptionRanking ranking) {
        return new ProjectQuality(
                project,
                refinement,
                complete,
                tasks(),
                labels(),
                taskers(),
                correction(estimate.correction()),
                correction(estimate.streamCorrection()),
                alpha,
                information,
                flagged,
                search,
                ranking);
    }

    private int tasks() {
        return order.tasks();
    }

    private int labels() {
        return order.rows().answers();
    }

    private int taskers() {
        return order.rows().taskers();
    }

    private ConfidenceCorrection correction(Correction correction) {
        var temperature = correction.temperature();
        var factor = correction.intervalFactor();
        return new ConfidenceCorrection(
                correction.isNone() ? Calibration.MODEL : Calibration.CONTROLS,
                estimate.controls(),
                temperature.equals(Temperature.NEUTRAL) ? null : temperature.beta(),
                factor.equals(IntervalFactor.NORMAL) ? null : factor.factor());
    }

    private static Alpha alpha(CrowdQuality found, Reliability alpha) {
        return new Alpha(
                found.measure(),
                alpha.alpha(),
                alpha.labels(),
                alpha.tasks(),
                alpha.observed(),
                alpha.expected(),
                alpha.sampled());
    }

    private int[] labelsByTasker() {
        var labels = new int[taskers()];
        for (var tasker : order.rows().taskerOf()) {
            labels[tasker]++;
        }
        return labels;
    }

    /** Of the labels whose taskers it is known of. */
    private static @Nullable Double meanInformation(List<OptionalDouble> information, int[] labels) {
        var sum = 0.0;
        var known = 0L;
        for (var tasker = 0; tasker < labels.length; tasker++) {
            if (information.get(tasker).isPresent()) {
                sum += labels[tasker] * information.get(tasker).getAsDouble();
                known += labels[tasker];
            }
        }
        return known == 0 ? null : sum / known;
    }

    /** A pair is told of with either. Models are not flagged: there is nobody to look after, and nothing to hold back. */
    private Map<Integer, List<SpammerFlag>> byTasker(List<SpammerFlag> flags) {
        var byTasker = new HashMap<Integer, List<SpammerFlag>>();
        for (var flag : flags) {
            byTasker.computeIfAbsent(flag.tasker(), _ -> new ArrayList<>()).add(flag);
            flag.other()
                    .ifPresent(other -> byTasker.computeIfAbsent(other, _ -> new ArrayList<>())
                            .add(flag));
        }
        byTasker.keySet().removeIf(tasker -> id(tasker).isModel());
        return byTasker;
    }

    private TaskerQuality line(int tasker, int labels, OptionalDouble information, List<SpammerFlag> flags) {
        var told = flags.stream()
                .sorted(Comparator.comparingDouble(SpammerFlag::log10PValue))
                .limit(TaskerQuality.MOST_FLAGS)
                .map(flag -> flag(tasker, flag))
                .toList();
        return new TaskerQuality(
                project,
                id(tasker),
                refinement,
                labels,
                information.isPresent() ? information.getAsDouble() : null,
                told,
                flags.size());
    }

    private TaskerFlag flag(int tasker, SpammerFlag flag) {
        return new TaskerFlag(
                flag.reason(),
                otherOf(tasker, flag),
                flag.labels(),
                flag.expected(),
                flag.observed(),
                Math.clamp(flag.log10PValue(), LEAST_LOG10, 0),
                flag.sentence());
    }

    private @Nullable TaskerId otherOf(int tasker, SpammerFlag flag) {
        if (flag.other().isEmpty()) {
            return null;
        }
        var other = flag.other().getAsInt();
        return id(other == tasker ? flag.tasker() : other);
    }

    private TaskerId id(int tasker) {
        return new TaskerId(answers.taskers().id(order.numberOf(tasker)));
    }
}
