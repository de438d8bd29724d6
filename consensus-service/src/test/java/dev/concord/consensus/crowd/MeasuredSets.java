package dev.concord.consensus.crowd;

import dev.concord.consensus.aggregation.Estimate;
import dev.concord.consensus.aggregation.Refinement;
import dev.concord.consensus.aggregation.catalog.Refinements;
import dev.concord.consensus.aggregation.measure.SetScores;
import dev.concord.consensus.aggregation.simulation.SimulatedSets;
import dev.concord.contracts.event.BinaryCounts;
import dev.concord.contracts.event.ClassRates;
import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.label.Choices;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One simulated project of choices, refined, and what is to be compared with it.
 *
 * @param alone what the best tasker would have come to, had they labelled all tasks
 * @param bestOnTheirs what they came to on the tasks that they labelled
 * @param decidedOnTheirs the decisions of these tasks
 * @param skillCorrelation of the simulated skills with those found
 * @param skillCeiling with those counted by somebody who knows every true answer: what the labels allow
 */
record MeasuredSets(
        SetScores alone,
        SetScores majority,
        SetScores decided,
        SetScores bestOnTheirs,
        SetScores decidedOnTheirs,
        double confidence,
        double calibrationError,
        double skillCorrelation,
        double skillCeiling) {

    static MeasuredSets of(SimulatedSets crowd) {
        var estimate = collected(crowd).refine();
        var known = collected(crowd);
        var tasks = crowd.truth().size();
        IntStream.range(0, tasks)
                .forEach(task -> known.control(task, crowd.truth().get(task)));
        var decided = IntStream.range(0, tasks)
                .mapToObj(task -> (Choices) estimate.label(task))
                .toList();
        var confidence =
                IntStream.range(0, tasks).mapToDouble(estimate::confidence).toArray();
        var alike = IntStream.range(0, tasks)
                .mapToDouble(task ->
                        SetScores.jaccard(decided.get(task), crowd.truth().get(task)))
                .toArray();
        var theirs = ofTheBest(crowd);
        var truthOfTheirs =
                theirs.stream().map(given -> crowd.truth().get(given.task())).toList();
        return new MeasuredSets(
                SetScores.of(crowd.alone(), crowd.truth()),
                SetScores.of(majority(crowd), crowd.truth()),
                SetScores.of(decided, crowd.truth()),
                SetScores.of(theirs.stream().map(SimulatedSets.Given::label).toList(), truthOfTheirs),
                SetScores.of(
                        theirs.stream().map(given -> decided.get(given.task())).toList(), truthOfTheirs),
                IntStream.range(0, tasks)
                        .mapToDouble(task -> confidence[task])
                        .average()
                        .orElseThrow(),
                CrowdStatistics.calibrationError(confidence, alike),
                skillCorrelation(crowd, estimate),
                skillCorrelation(crowd, known.refine()));
    }

    private static Refinement collected(SimulatedSets crowd) {
        var refinement = Refinements.of(crowd.kind(), DecisionMethod.DAWID_SKENE);
        crowd.answers().forEach(given -> refinement.add(given.task(), given.tasker(), given.label()));
        return refinement;
    }

    static MeasuredSets mean(List<MeasuredSets> all) {
        return new MeasuredSets(
                meanScores(all.stream().map(MeasuredSets::alone).toList()),
                meanScores(all.stream().map(MeasuredSets::majority).toList()),
                meanScores(all.stream().map(MeasuredSets::decided).toList()),
                meanScores(all.stream().map(MeasuredSets::bestOnTheirs).toList()),
                meanScores(all.stream().map(MeasuredSets::decidedOnTheirs).toList()),
                all.stream().mapToDouble(MeasuredSets::confidence).average().orElseThrow(),
                all.stream()
                        .mapToDouble(MeasuredSets::calibrationError)
                        .average()
                        .orElseThrow(),
                all.stream()
                        .mapToDouble(MeasuredSets::skillCorrelation)
                        .average()
                        .orElseThrow(),
                all.stream().mapToDouble(MeasuredSets::skillCeiling).average().orElseThrow());
    }

    private static SetScores meanScores(List<SetScores> all) {
        return new SetScores(
                all.stream().mapToDouble(SetScores::accuracy).average().orElseThrow(),
                all.stream().mapToDouble(SetScores::microF1).average().orElseThrow(),
                all.stream().mapToDouble(SetScores::macroF1).average().orElseThrow(),
                all.stream().mapToDouble(SetScores::jaccard).average().orElseThrow());
    }

    String asRow(String crowd, int overlap) {
        return "| %s | %d | %.3f | %.3f | %.3f | %.3f / %.3f | %.3f / %.3f | %.3f / %.3f | %.3f | %.3f | %.3f | %.2f / %.2f |"
                .formatted(
                        crowd,
                        overlap,
                        alone.microF1(),
                        majority.microF1(),
                        decided.microF1(),
                        decidedOnTheirs.microF1(),
                        bestOnTheirs.microF1(),
                        majority.macroF1(),
                        decided.macroF1(),
                        majority.accuracy(),
                        decided.accuracy(),
                        decided.jaccard(),
                        confidence,
                        calibrationError,
                        skillCorrelation,
                        skillCeiling);
    }

    /** The labels of the tasker with the greatest true skill. */
    private static List<SimulatedSets.Given> ofTheBest(SimulatedSets crowd) {
        var best = IntStream.range(0, crowd.taskers().size())
                .boxed()
                .max(Comparator.comparingDouble(
                        tasker -> crowd.taskers().get(tasker).skill()))
                .orElseThrow();
        return crowd.answers().stream().filter(given -> given.tasker() == best).toList();
    }

    /** The classes that more than half of a task's answers name. */
    private static List<Choices> majority(SimulatedSets crowd) {
        var answers = new ArrayList<List<Choices>>();
        crowd.truth().forEach(_ -> answers.add(new ArrayList<>()));
        crowd.answers().forEach(given -> answers.get(given.task()).add(given.label()));
        return answers.stream()
                .map(given -> new Choices(crowd.kind().classes().stream()
                        .filter(name -> 2 * votes(given, name) > given.size())
                        .toList()))
                .toList();
    }

    private static long votes(List<Choices> given, String name) {
        return given.stream().filter(set -> set.values().contains(name)).count();
    }

    private static double skillCorrelation(SimulatedSets crowd, Estimate estimate) {
        var taskers = crowd.taskers().size();
        return CrowdStatistics.rankCorrelation(
                IntStream.range(0, taskers)
                        .mapToDouble(tasker -> crowd.taskers().get(tasker).skill())
                        .toArray(),
                IntStream.range(0, taskers)
                        .mapToDouble(tasker ->
                                skill((ClassRates) estimate.skill(tasker).orElseThrow()))
                        .toArray());
    }

    private static double skill(ClassRates rates) {
        var all = rates.rates().values();
        var hits = all.stream().mapToDouble(BinaryCounts::hits).sum();
        var misses = all.stream().mapToDouble(BinaryCounts::misses).sum();
        var falseAlarms = all.stream().mapToDouble(BinaryCounts::falseAlarms).sum();
        var rejections = all.stream().mapToDouble(BinaryCounts::rejections).sum();
        return hits / (hits + misses) - falseAlarms / (falseAlarms + rejections);
    }
}
