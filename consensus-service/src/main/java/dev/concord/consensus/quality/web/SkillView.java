package dev.concord.consensus.quality.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.concord.contracts.event.AgreementCounts;
import dev.concord.contracts.event.BinaryCounts;
import dev.concord.contracts.event.ClassRates;
import dev.concord.contracts.event.ConfusionCounts;
import dev.concord.contracts.event.ErrorMoments;
import dev.concord.contracts.event.RegionCounts;
import dev.concord.contracts.event.Skill;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A skill in rates that can be read. A rate is absent where nothing was counted; counts are expected ones, so they have fractions. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
sealed interface SkillView {

    static SkillView of(Skill skill) {
        return switch (skill) {
            case ConfusionCounts counts ->
                new OfClasses(counts.counts().entrySet().stream()
                        .map(row -> OfClass.of(row.getKey(), row.getValue()))
                        .sorted(Comparator.comparing(OfClass::name))
                        .toList());
            case ClassRates rates ->
                new OfSets(rates.rates().entrySet().stream()
                        .map(row -> OfMember.of(row.getKey(), row.getValue()))
                        .sorted(Comparator.comparing(OfMember::name))
                        .toList());
            case ErrorMoments moments -> OfNumbers.of(moments);
            case RegionCounts counts -> OfRegions.of(counts);
            case AgreementCounts counts ->
                new OfAgreement(Math.max(0, counts.total()), rate(counts.agreed(), counts.total()));
        };
    }

    /** Evidence that was taken back may leave a count a hair below zero. */
    private static @Nullable Double rate(double part, double whole) {
        return whole > 0 ? (Double) Math.clamp(part / whole, 0, 1) : null;
    }

    /** Of one class each. */
    @JsonTypeName("choice")
    record OfClasses(List<OfClass> classes) implements SkillView {}

    /**
     * How the tasker does on tasks of one class.
     *
     * @param tasks how many of the tasker's are of the class
     * @param recognised the share of them that were given it
     * @param mistakenFor the class that was given most often instead; absent if none was
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OfClass(
            String name,
            double tasks,
            @Nullable Double recognised,
            @Nullable String mistakenFor) {

        static OfClass of(String name, Map<String, Double> given) {
            var tasks = given.values().stream()
                    .mapToDouble(count -> Math.max(0, count))
                    .sum();
            var mistake = given.entrySet().stream()
                    .filter(entry -> !entry.getKey().equals(name) && entry.getValue() > 0)
                    .max(Map.Entry.<String, Double>comparingByValue()
                            .thenComparing(
                                    Map.Entry.<String, Double>comparingByKey().reversed()))
                    .map(Map.Entry::getKey);
            return new OfClass(name, tasks, rate(given.getOrDefault(name, 0.0), tasks), mistake.orElse(null));
        }
    }

    /** Of sets of classes. */
    @JsonTypeName("choices")
    record OfSets(List<OfMember> classes) implements SkillView {}

    /**
     * How the tasker does with one class of sets.
     *
     * @param tasks how many of the tasker's it applies to
     * @param named the share of them where it was named
     * @param namedWrongly the share of the others where it was named
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OfMember(
            String name,
            double tasks,
            @Nullable Double named,
            @Nullable Double namedWrongly) {

        static OfMember of(String name, BinaryCounts counts) {
            var applying = Math.max(0, counts.hits() + counts.misses());
            return new OfMember(
                    name,
                    applying,
                    rate(counts.hits(), applying),
                    rate(counts.falseAlarms(), counts.falseAlarms() + counts.rejections()));
        }
    }

    /**
     * Of numbers, in the unit of the scale.
     *
     * @param bias how far above the decided number labels lie in the mean
     * @param deviation the standard deviation around that
     */
    @JsonTypeName("scale")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OfNumbers(
            double tasks, @Nullable Double bias, @Nullable Double deviation) implements SkillView {

        static OfNumbers of(ErrorMoments moments) {
            if (moments.count() <= 0) {
                return new OfNumbers(0, null, null);
            }
            var bias = moments.sum() / moments.count();
            var variance = Math.max(0, moments.sumOfSquares() / moments.count() - bias * bias);
            return new OfNumbers(moments.count(), bias, Math.sqrt(variance));
        }
    }

    /**
     * Of boxes, polygons and spans.
     *
     * @param found the share of objects that were marked
     * @param falseAlarmsPerTask marks where nothing is, for each task
     * @param rightlyNamed the share of found objects that were given the right class
     * @param jitter how far boundaries lie off, in parts of the object's size (root mean square)
     */
    @JsonTypeName("regions")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OfRegions(
            double tasks,
            @Nullable Double found,
            @Nullable Double falseAlarmsPerTask,
            @Nullable Double rightlyNamed,
            @Nullable Double jitter)
            implements SkillView {

        static OfRegions of(RegionCounts counts) {
            var hits = Math.max(0, counts.hits());
            return new OfRegions(
                    Math.max(0, counts.tasks()),
                    rate(hits, hits + counts.misses()),
                    counts.tasks() > 0 ? Math.max(0, counts.falseAlarms()) / counts.tasks() : null,
                    rate(counts.rightClasses(), hits),
                    hits > 0 ? Math.sqrt(Math.max(0, counts.squaredJitter()) / hits) : null);
        }
    }

    /**
     * Of words, pairs and texts.
     *
     * @param times how often the tasker could agree with a decision
     * @param agreed the share in which that was so
     */
    @JsonTypeName("agreement")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OfAgreement(double times, @Nullable Double agreed) implements SkillView {}
}
