package dev.concord.consensus.crowd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.concord.consensus.aggregation.measure.RankingScores;
import dev.concord.consensus.aggregation.simulation.SimulatePreferences;
import dev.concord.consensus.aggregation.simulation.SimulatePreferences.Reliability;
import dev.concord.consensus.aggregation.simulation.SimulatedPreferences;
import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.event.Overlap;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.Preference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Simulated taskers who rank options are seen through; the rows are those of the module's README. */
final class SimulatedPreferencesTest {

    private static final int TASKS = 1_000;
    private static final int TASKERS = 40;
    private static final int OPTIONS = 60;
    /** Of simulated and found skills, by rank. */
    private static final double LEAST_CORRELATION = 0.8;

    @ParameterizedTest
    @ValueSource(ints = {3, 5, 7})
    void pairsOfAnEvenCrowd(int overlap) {
        var simulate = pairs(Reliability.OF_TASK, overlap, 0.2, 0.1);
        var measured = measured("pairs, even", simulate, overlap);
        var informed = LongStream.rangeClosed(1, 4)
                .mapToDouble(seed -> new InformedJudge(simulate.from(seed)).skillCorrelation())
                .average()
                .orElseThrow();
        System.out.printf("pairs, even, %d labels: skills by who knows all but the truth %.2f%n", overlap, informed);

        assertBeatsPlainVotes(measured);
        assertThat(measured.decided()).isGreaterThan(measured.alone());
        assertThat(measured.coverage()).isBetween(0.85, 1.0);
        assertThat(measured.skillCorrelation()).isGreaterThan(informed - 0.05);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5, 7})
    void pairsOfAnUnevenCrowdWithSpammers(int overlap) {
        var measured = measured("pairs, uneven", pairs(Reliability.OF_TASK, overlap, 0.8, 0.3), overlap);

        assertBeatsPlainVotes(measured);
        assertThat(measured.skillCorrelation()).isGreaterThan(LEAST_CORRELATION);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5, 7})
    void pairsOfACrowdOfOpinions(int overlap) {
        var measured = measured("pairs, opinions", pairs(Reliability.OF_OPINION, overlap, 0.8, 0.3), overlap);

        assertBeatsPlainVotes(measured);
        assertThat(measured.decided()).isGreaterThan(measured.alone());
        assertThat(measured.skillCorrelation()).isGreaterThan(LEAST_CORRELATION);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5, 7})
    void rankingsOfFiveOfAnEvenCrowd(int overlap) {
        var measured = measured("rankings of 5, even", rankings(overlap, 0.2, 0.1), overlap);

        assertBeatsPlainVotes(measured);
        assertThat(measured.decided()).isGreaterThan(measured.alone());
        assertThat(measured.coverage()).isBetween(0.85, 1.0);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5, 7})
    void rankingsOfFiveOfAnUnevenCrowdWithSpammers(int overlap) {
        var measured = measured("rankings of 5, uneven", rankings(overlap, 0.8, 0.3), overlap);

        assertBeatsPlainVotes(measured);
        assertThat(measured.skillCorrelation()).isGreaterThan(LEAST_CORRELATION);
    }

    /** Who is the better of two equals shows in hundreds of labels only, to somebody who knows the truth as well. */
    @ParameterizedTest
    @ValueSource(ints = {3, 5, 7})
    void whoIsWhoInAnEvenCrowdIsFoundFromManyPairs(int overlap) {
        var simulate = new SimulatePreferences(OPTIONS, 2, 10 * TASKS, TASKERS, overlap, Reliability.OF_TASK, 0.2, 0.1);
        var measured = measured("pairs, even, ten times", simulate, overlap);

        assertThat(measured.skillCorrelation()).isGreaterThan(LEAST_CORRELATION);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5, 7})
    void whoIsWhoInAnEvenCrowdIsFoundFromManyRankings(int overlap) {
        var simulate = new SimulatePreferences(OPTIONS, 5, 5 * 300, TASKERS, overlap, Reliability.OF_TASK, 0.2, 0.1);
        var measured = measured("rankings of 5, even, five times", simulate, overlap);

        assertThat(measured.skillCorrelation()).isGreaterThan(LEAST_CORRELATION);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void streamedWithoutStrengthsItStillBeatsPlainVotesByFarAndClosedItIsTheRefinement(long seed) {
        var simulated = pairs(Reliability.OF_TASK, 5, 0.8, 0.3).from(seed);
        var measured = MeasuredPreferences.of(simulated);
        var one = inOrder(streamed(simulated, seed).labels());
        var other = inOrder(streamed(simulated, seed + 100).labels());
        var closed = inOrder(streamed(simulated, seed).closed().labels());

        var scores = scores(one, simulated.truth());
        System.out.printf(
                "pairs, seed %d: plain %.4f, streamed %.4f, refined %.4f%n",
                seed, measured.plain(), scores.pairs(), measured.decided());
        assertThat(scores.pairs()).isGreaterThan(measured.plain() + 0.04);
        assertThat(scores(closed, simulated.truth()).pairs()).isEqualTo(measured.decided(), within(1e-9));
        // Before the close, who came first matters where taskers differ so much; after it, nothing does.
        assertThat(agreement(one, other)).isGreaterThan(0.88);
        assertThat(agreement(
                        closed, inOrder(streamed(simulated, seed + 100).closed().labels())))
                .isGreaterThan(0.99);
    }

    private static double agreement(List<Label> one, List<Label> other) {
        return scores(one, other.stream().map(Preference.class::cast).toList()).pairs();
    }

    private static SimulatePreferences pairs(Reliability reliability, int overlap, double spread, double spammers) {
        // An opinion tells less of who has it: it takes more of them.
        var tasks = reliability == Reliability.OF_OPINION ? 2 * TASKS : TASKS;
        return new SimulatePreferences(OPTIONS, 2, tasks, TASKERS, overlap, reliability, spread, spammers);
    }

    private static SimulatePreferences rankings(int overlap, double spread, double spammers) {
        return new SimulatePreferences(OPTIONS, 5, 300, TASKERS, overlap, Reliability.OF_TASK, spread, spammers);
    }

    private static void assertBeatsPlainVotes(MeasuredPreferences measured) {
        assertThat(measured.decided()).isGreaterThan(measured.plain());
        assertThat(measured.decidedOnTheirs()).isGreaterThan(measured.bestOnTheirs());
        assertThat(measured.tau()).isGreaterThan(measured.tauOfWins());
        assertThat(measured.calibrationError()).isLessThan(0.05);
    }

    private static MeasuredPreferences measured(String name, SimulatePreferences simulate, int overlap) {
        var mean = MeasuredPreferences.mean(LongStream.rangeClosed(1, 4)
                .mapToObj(seed -> MeasuredPreferences.of(simulate.from(seed)))
                .toList());
        System.out.println(mean.asRow(name, overlap));
        return mean;
    }

    private static RankingScores scores(List<Label> decided, List<Preference> truth) {
        return RankingScores.of(decided.stream().map(Preference.class::cast).toList(), truth);
    }

    private static List<Label> inOrder(Map<Integer, Label> labels) {
        return List.copyOf(new TreeMap<>(labels).values());
    }

    private static SimulatedProject streamed(SimulatedPreferences simulated, long order) {
        var truth = new HashMap<Integer, Label>();
        for (var task = 0; task < simulated.truth().size(); task++) {
            truth.put(task, simulated.truth().get(task));
        }
        var given = simulated.answers().stream()
                .map(answer -> new Crowd.Given(answer.task(), answer.tasker(), answer.label()))
                .toList();
        return new SimulatedProject(
                        new Crowd(simulated.kind(), truth.size(), given, truth),
                        DecisionMethod.BRADLEY_TERRY,
                        new Overlap(5, 5))
                .labelled(order);
    }
}
