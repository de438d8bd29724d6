package dev.concord.consensus.aggregation.simulation;

import dev.concord.consensus.aggregation.Answer;
import dev.concord.consensus.aggregation.Estimate;
import dev.concord.consensus.aggregation.Evidence;
import dev.concord.consensus.aggregation.Question;
import dev.concord.consensus.aggregation.Refinement;
import dev.concord.consensus.aggregation.Stage;
import dev.concord.consensus.aggregation.catalog.Refinements;
import dev.concord.consensus.aggregation.measure.RegionScore;
import dev.concord.consensus.aggregation.region.PlainMajority;
import dev.concord.consensus.aggregation.region.RegionForm;
import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.event.RegionCounts;
import dev.concord.contracts.id.TaskerId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** A simulated crowd, decided by a refinement, by the plain majority, and by each tasker alone. */
final class RegionsContest<R> {

    /** In a task, in the mean. */
    private static final double OBJECTS = 5;

    private final RegionForm<R> form;
    private final SimulatedRegions crowd;
    private final Estimate estimate;
    private final Estimate informed;
    private final List<RegionScore> decided;

    RegionsContest(RegionForm<R> form, SimulatedRegions crowd) {
        this.form = form;
        this.crowd = crowd;
        this.estimate = collected().refine();
        var known = collected();
        tasks().forEach(task -> known.control(task, crowd.truth().get(task)));
        this.informed = known.refine();
        this.decided = tasks().mapToObj(task ->
                        RegionScore.of(form, estimate.label(task), crowd.truth().get(task)))
                .toList();
    }

    private Refinement collected() {
        var refinement = Refinements.of(crowd.kind(), DecisionMethod.REGION_VOTE);
        crowd.labels().forEach(given -> refinement.add(given.task(), given.tasker(), given.label()));
        return refinement;
    }

    RegionScore decided() {
        return decided.stream().reduce(RegionScore.NOTHING, RegionScore::plus);
    }

    RegionScore majority() {
        return tasks().mapToObj(task -> RegionScore.of(
                        form,
                        PlainMajority.of(form, question(task)),
                        crowd.truth().get(task)))
                .reduce(RegionScore.NOTHING, RegionScore::plus);
    }

    /** Returns the tasker with the greatest simulated skill, on the tasks that they labelled. */
    Rival best() {
        return rival(IntStream.range(0, crowd.taskers().size())
                .boxed()
                .max(Comparator.comparingDouble(tasker -> skill(crowd.taskers().get(tasker))))
                .orElseThrow());
    }

    /** About what F1 they can expect, times about how much their marks overlap with the objects. */
    private static double skill(RegionsTasker tasker) {
        return 2
                * tasker.hit()
                * tasker.rightClass()
                / (1 + tasker.hit() + tasker.falseAlarms() / OBJECTS)
                * (1 - 2 * tasker.jitter());
    }

    double meanConfidence() {
        return tasks().mapToDouble(estimate::confidence).average().orElseThrow();
    }

    /** Returns how well the order of those taskers in some skill is found, by Spearman's rank correlation. */
    Order order(
            Predicate<RegionsTasker> counted,
            ToDoubleFunction<RegionsTasker> simulated,
            ToDoubleFunction<RegionCounts> found) {
        return new Order(
                rankCorrelation(estimate, counted, simulated, found),
                rankCorrelation(informed, counted, simulated, found));
    }

    private double rankCorrelation(
            Estimate by,
            Predicate<RegionsTasker> counted,
            ToDoubleFunction<RegionsTasker> simulated,
            ToDoubleFunction<RegionCounts> found) {
        var pairs = new ArrayList<double[]>();
        for (var tasker = 0; tasker < crowd.taskers().size(); tasker++) {
            var one = crowd.taskers().get(tasker);
            var truth = simulated.applyAsDouble(one);
            by.skill(tasker)
                    .filter(_ -> counted.test(one))
                    .map(RegionCounts.class::cast)
                    .ifPresent(counts -> pairs.add(new double[] {truth, found.applyAsDouble(counts)}));
        }
        return correlation(ranks(pairs, 0), ranks(pairs, 1));
    }

    private Rival rival(int tasker) {
        var rival = new Rival(RegionScore.NOTHING, RegionScore.NOTHING);
        for (var given : crowd.labels()) {
            if (given.tasker() == tasker) {
                var truth = crowd.truth().get(given.task());
                rival = new Rival(
                        rival.alone().plus(RegionScore.of(form, given.label(), truth)),
                        rival.decided().plus(decided.get(given.task())));
            }
        }
        return rival;
    }

    private Question question(int task) {
        var answers = crowd.labels().stream()
                .filter(given -> given.task() == task)
                .map(given -> new Answer(new TaskerId(new UUID(0, given.tasker())), given.label()))
                .toList();
        return new Question(crowd.kind(), null, answers, Evidence.NONE, Stage.CLOSING);
    }

    private IntStream tasks() {
        return IntStream.range(0, crowd.truth().size());
    }

    /** Equal values share the mean of their ranks. */
    private static double[] ranks(List<double[]> pairs, int side) {
        return pairs.stream()
                .mapToDouble(pair -> pairs.stream()
                                .mapToDouble(other -> Math.signum(pair[side] - other[side]))
                                .sum()
                        / 2)
                .toArray();
    }

    /** Ranks are around zero. */
    private static double correlation(double[] one, double[] other) {
        var both = 0.0;
        var ones = 0.0;
        var others = 0.0;
        for (var place = 0; place < one.length; place++) {
            both += one[place] * other[place];
            ones += one[place] * one[place];
            others += other[place] * other[place];
        }
        return both / Math.sqrt(ones * others);
    }

    /**
     * Rank correlations of simulated skills with those that were found.
     *
     * @param ceiling with those counted by somebody who knows every true answer: what the labels allow
     */
    record Order(double found, double ceiling) {}

    /** One tasker's labels, and the decisions of the same tasks. */
    record Rival(RegionScore alone, RegionScore decided) {}
}
