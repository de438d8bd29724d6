package dev.concord.consensus.crowd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.concord.consensus.aggregation.measure.SetScores;
import dev.concord.consensus.aggregation.simulation.SimulateSets;
import dev.concord.consensus.aggregation.simulation.SimulatedSets;
import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.event.Overlap;
import dev.concord.contracts.label.Choices;
import dev.concord.contracts.label.Label;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Simulated taskers who name sets of classes are seen through; the rows are those of the module's README. */
final class SimulatedSetsTest {

    private static final int TASKS = 800;
    private static final int TASKERS = 40;
    /** Of simulated and found skills, by rank. */
    private static final double LEAST_CORRELATION = 0.8;

    @ParameterizedTest
    @ValueSource(ints = {3, 5, 7})
    void ofACrowdOfEqualsTheDecisionBeatsTheBestTaskerAndTheMajority(int overlap) {
        var measured = measured("8 classes, even", new SimulateSets(8, 2, TASKS, TASKERS, overlap, 0.2, 0.1), overlap);

        assertThat(measured.decided().microF1()).isGreaterThan(measured.alone().microF1());
        assertThat(measured.decided().macroF1()).isGreaterThan(measured.alone().macroF1());
        assertBeatsTheMajority(measured);
        assertThat(measured.calibrationError()).isLessThan(0.05);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5, 7})
    void ofAnUnevenCrowdWithSpammersItBeatsTheMajorityByFarAndKnowsWhoIsWho(int overlap) {
        var measured =
                measured("20 classes, uneven", new SimulateSets(20, 3, TASKS, TASKERS, overlap, 0.7, 0.3), overlap);

        assertBeatsTheMajority(measured);
        assertThat(measured.decided().microF1())
                .isGreaterThan(measured.majority().microF1() + 0.05);
        assertThat(measured.skillCorrelation()).isGreaterThan(LEAST_CORRELATION);
        assertThat(measured.calibrationError()).isLessThan(0.05);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5, 7})
    void aHundredClassesAreNoHarderThanTwenty(int overlap) {
        var measured =
                measured("100 classes, uneven", new SimulateSets(100, 4, TASKS, TASKERS, overlap, 0.5, 0.2), overlap);

        assertBeatsTheMajority(measured);
        assertThat(measured.skillCorrelation()).isGreaterThan(LEAST_CORRELATION);
        assertThat(measured.calibrationError()).isLessThan(0.05);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5, 7})
    void whoIsWhoInACrowdOfEqualsIsFoundFromManyLabels(int overlap) {
        var simulate = new SimulateSets(8, 2, 4 * TASKS, TASKERS, overlap, 0.2, 0.1);
        var measured = measured("8 classes, even, four times", simulate, overlap);

        assertThat(measured.skillCorrelation()).isGreaterThan(LEAST_CORRELATION);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void streamedInAnyOrderItComesNearTheRefinementAndClosedToIt(long seed) {
        var simulated = new SimulateSets(8, 2, 500, 30, 5, 0.5, 0.2).from(seed);
        var refined = MeasuredSets.of(simulated).decided();
        var one = inOrder(streamed(simulated, seed).labels());
        var other = inOrder(streamed(simulated, seed + 100).labels());
        var closed = inOrder(streamed(simulated, seed).closed().labels());

        System.out.printf("sets, seed %d: refined %s, streamed %s%n", seed, refined, scores(one, simulated));
        assertThat(scores(one, simulated).microF1()).isEqualTo(refined.microF1(), within(0.03));
        assertThat(scores(other, simulated).microF1()).isEqualTo(refined.microF1(), within(0.03));
        assertThat(scores(closed, simulated)).isEqualTo(refined);
        assertThat(scores(one, other).jaccard()).isGreaterThan(0.93);
    }

    private static void assertBeatsTheMajority(MeasuredSets measured) {
        assertThat(measured.decided().microF1())
                .isGreaterThan(measured.majority().microF1());
        assertThat(measured.decidedOnTheirs().microF1())
                .isGreaterThan(measured.bestOnTheirs().microF1());
        assertThat(measured.decided().macroF1())
                .isGreaterThan(measured.majority().macroF1());
        assertThat(measured.decided().accuracy())
                .isGreaterThan(measured.majority().accuracy());
    }

    private static MeasuredSets measured(String name, SimulateSets simulate, int overlap) {
        var mean = MeasuredSets.mean(LongStream.rangeClosed(1, 4)
                .mapToObj(seed -> MeasuredSets.of(simulate.from(seed)))
                .toList());
        System.out.println(mean.asRow(name, overlap));
        return mean;
    }

    private static List<Label> inOrder(Map<Integer, Label> labels) {
        return List.copyOf(new TreeMap<>(labels).values());
    }

    private static SimulatedProject streamed(SimulatedSets simulated, long order) {
        var truth = new HashMap<Integer, Label>();
        for (var task = 0; task < simulated.truth().size(); task++) {
            truth.put(task, simulated.truth().get(task));
        }
        var given = simulated.answers().stream()
                .map(answer -> new Crowd.Given(answer.task(), answer.tasker(), answer.label()))
                .toList();
        return new SimulatedProject(
                        new Crowd(simulated.kind(), truth.size(), given, truth),
                        DecisionMethod.DAWID_SKENE,
                        new Overlap(5, 5))
                .labelled(order);
    }

    private static SetScores scores(List<Label> decided, SimulatedSets simulated) {
        return SetScores.of(decided.stream().map(Choices.class::cast).toList(), simulated.truth());
    }

    private static SetScores scores(List<Label> one, List<Label> other) {
        return SetScores.of(
                one.stream().map(Choices.class::cast).toList(),
                other.stream().map(Choices.class::cast).toList());
    }
}
