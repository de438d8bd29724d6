package dev.concord.consensus.aggregation.catalog;

import dev.concord.consensus.aggregation.AnswerRows;
import dev.concord.consensus.aggregation.Estimate;
import dev.concord.consensus.aggregation.quality.LabelInformation;
import dev.concord.contracts.event.AgreementCounts;
import dev.concord.contracts.event.BinaryCounts;
import dev.concord.contracts.event.ClassRates;
import dev.concord.contracts.event.ConfusionCounts;
import dev.concord.contracts.event.ErrorMoments;
import dev.concord.contracts.event.RegionCounts;
import dev.concord.contracts.event.Skill;
import dev.concord.contracts.label.Choice;
import dev.concord.contracts.label.Choices;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.Scale;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** How many bits a label says about a task by a tasker's skill and by how tasks of the project turned out. */
@FunctionalInterface
interface SkillInformation {

    /**
     * Returns the bits; nothing if the skill is of another form.
     *
     * @param labels of the tasker that the skill was told from
     */
    OptionalDouble of(Skill skill, int labels);

    /** Returns the bits of each tasker, by place. */
    default List<OptionalDouble> ofTaskers(AnswerRows rows, Estimate estimate) {
        // From a task's only label nothing is learned.
        var labels = new int[rows.taskers()];
        for (var task = 0; task < rows.tasks(); task++) {
            for (var place = rows.first(task); rows.count(task) > 1 && place < rows.first(task + 1); place++) {
                labels[rows.tasker(place)]++;
            }
        }
        return IntStream.range(0, labels.length)
                .mapToObj(tasker -> estimate.skill(tasker)
                        .map(skill -> of(skill, labels[tasker]))
                        .orElse(OptionalDouble.empty()))
                .toList();
    }

    /** It is not known how to say so of this kind. */
    SkillInformation UNKNOWN = (_, _) -> OptionalDouble.empty();

    static SkillInformation ofChoice(List<String> classes, Estimate estimate) {
        var prior = new HashMap<String, Double>();
        for (var task = 0; task < estimate.tasks(); task++) {
            share(classes, ((Choice) estimate.label(task)).value(), estimate.confidence(task), prior);
        }
        return (skill, _) -> skill instanceof ConfusionCounts counts
                ? OptionalDouble.of(LabelInformation.ofChoice(classes, counts, prior))
                : OptionalDouble.empty();
    }

    /** Adds up what is said about each class as if classes had nothing to do with each other: an upper bound. */
    static SkillInformation ofChoices(List<String> classes, Estimate estimate) {
        var applying = new HashMap<String, Double>();
        for (var task = 0; task < estimate.tasks(); task++) {
            ((Choices) estimate.label(task)).values().forEach(name -> applying.merge(name, 1.0, Double::sum));
        }
        return (skill, _) -> skill instanceof ClassRates rates
                ? OptionalDouble.of(classes.stream()
                        .mapToDouble(name -> ofClass(
                                rates.rates().getOrDefault(name, BinaryCounts.NONE),
                                applying.getOrDefault(name, 0.0),
                                estimate.tasks()))
                        .sum())
                : OptionalDouble.empty();
    }

    static SkillInformation ofScale(Estimate estimate) {
        var sum = 0.0;
        for (var task = 0; task < estimate.tasks(); task++) {
            sum += value(estimate.label(task));
        }
        var mean = sum / estimate.tasks();
        var squares = 0.0;
        for (var task = 0; task < estimate.tasks(); task++) {
            var deviation = value(estimate.label(task)) - mean;
            squares += deviation * deviation;
        }
        var variance = squares / estimate.tasks();
        return (skill, _) -> skill instanceof ErrorMoments errors
                ? OptionalDouble.of(LabelInformation.ofScale(errors, variance))
                : OptionalDouble.empty();
    }

    /** Of rankings of so many options: how much a label says about which of its pairs are in the right order. */
    static SkillInformation ofPairs(int options) {
        var pairs = options * (options - 1) / 2.0;
        return (skill, _) -> skill instanceof AgreementCounts counts
                ? OptionalDouble.of(LabelInformation.ofParts(counts.agreed(), counts.total(), counts.total() / pairs))
                : OptionalDouble.empty();
    }

    /** Of objects and words: how much a label says about which of its parts are right. */
    static SkillInformation ofParts() {
        return (skill, labels) -> switch (skill) {
            case RegionCounts counts ->
                OptionalDouble.of(LabelInformation.ofParts(
                        counts.rightClasses(), counts.hits() + counts.misses() + counts.falseAlarms(), counts.tasks()));
            case AgreementCounts counts ->
                OptionalDouble.of(LabelInformation.ofParts(counts.agreed(), counts.total(), labels));
            case ConfusionCounts _, ClassRates _, ErrorMoments _ -> OptionalDouble.empty();
        };
    }

    /** The decided class has its confidence, the others share the rest. */
    private static void share(List<String> classes, String decided, double confidence, Map<String, Double> prior) {
        for (var name : classes) {
            var others = classes.size() == 1 ? 0 : (1 - confidence) / (classes.size() - 1);
            prior.merge(name, name.equals(decided) ? confidence : others, Double::sum);
        }
    }

    private static double ofClass(BinaryCounts counts, double applying, double tasks) {
        return LabelInformation.ofChoice(
                new double[][] {{counts.rejections(), counts.falseAlarms()}, {counts.misses(), counts.hits()}},
                new double[] {tasks - applying, applying});
    }

    private static double value(Label label) {
        return ((Scale) label).value();
    }
}
