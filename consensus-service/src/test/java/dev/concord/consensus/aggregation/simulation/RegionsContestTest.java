package dev.concord.consensus.aggregation.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.consensus.aggregation.boxes.BoxForm;
import dev.concord.consensus.aggregation.measure.RegionScore;
import dev.concord.consensus.aggregation.polygons.OutlineForm;
import dev.concord.consensus.aggregation.region.RegionForm;
import dev.concord.consensus.aggregation.spans.SpanForm;
import dev.concord.contracts.event.RegionCounts;
import dev.concord.contracts.label.SpanUnit;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * On crowds of honest taskers, whose steadiness differs seven times, and of spammers, decisions beat the plain majority and the
 * best single tasker, and find out who is who. These rows are the table in the README.
 */
final class RegionsContestTest {

    private static final List<Long> SEEDS = List.of(1L, 2L);

    @ParameterizedTest
    @CsvSource({"3, 0.75", "5, 0.8", "7, 0.8"})
    void boxes(int overlap, double skillsFound) {
        assertWon("boxes", new BoxForm(), new BoxesScene(4), RegionsPlan.usual(overlap), skillsFound);
    }

    @ParameterizedTest
    @CsvSource({"3, 0.75", "5, 0.8", "7, 0.8"})
    void spansOfText(int overlap, double skillsFound) {
        var unit = SpanUnit.CHARACTERS;
        assertWon(
                "spans of text", new SpanForm(unit), new SpansScene(4, unit), RegionsPlan.usual(overlap), skillsFound);
    }

    @ParameterizedTest
    @CsvSource({"3, 0.75", "5, 0.8", "7, 0.8"})
    void wordsOfARecording(int overlap, double skillsFound) {
        var unit = SpanUnit.SECONDS;
        assertWon("spoken words", new SpanForm(unit), new SpansScene(1, unit), RegionsPlan.usual(overlap), skillsFound);
    }

    @ParameterizedTest
    @CsvSource({"3, 0.75", "5, 0.8", "7, 0.8"})
    void polygons(int overlap, double skillsFound) {
        assertWon("polygons", new OutlineForm(), new PolygonsScene(4), RegionsPlan.usual(overlap), skillsFound);
    }

    private static <R> void assertWon(
            String name, RegionForm<R> form, RegionsScene<?> scene, RegionsPlan plan, double skillsFound) {
        var contests = SEEDS.stream()
                .map(seed -> new RegionsContest<>(form, SimulatedRegions.of(scene, plan, seed)))
                .toList();
        var decided = sum(contests, RegionsContest::decided);
        var majority = sum(contests, RegionsContest::majority);
        var finder = rivals(contests, RegionScore::f1);
        var drawer = rivals(contests, RegionScore::meanOverlapOfAll);
        var hits = mean(contests, contest -> contest.rankCorrelation(RegionsTasker::hit, RegionsContestTest::hitRate));
        var jitter = mean(
                contests,
                contest -> contest.rankCorrelation(
                        RegionsTasker::jitter, counts -> counts.squaredJitter() / counts.hits()));
        System.out.printf(
                "| %s | %d | %.3f | %.3f | %.3f / %.3f | %.3f | %.3f | %.3f / %.3f | %.3f | %.3f | %.2f | %.2f |  seeds %s%n",
                name,
                plan.overlap(),
                decided.f1(),
                majority.f1(),
                finder.decided().f1(),
                finder.alone().f1(),
                decided.meanOverlapOfAll(),
                majority.meanOverlapOfAll(),
                drawer.decided().meanOverlapOfAll(),
                drawer.alone().meanOverlapOfAll(),
                decided.meanOverlap(),
                majority.meanOverlap(),
                hits,
                jitter,
                SEEDS);

        assertThat(decided.f1()).isGreaterThan(majority.f1() + 0.02);
        assertThat(decided.meanOverlap()).isGreaterThan(majority.meanOverlap());
        assertThat(decided.meanOverlapOfAll()).isGreaterThan(majority.meanOverlapOfAll() + 0.02);
        assertThat(finder.decided().f1()).isGreaterThan(finder.alone().f1());
        assertThat(drawer.decided().meanOverlapOfAll())
                .isGreaterThan(drawer.alone().meanOverlapOfAll());
        assertThat(hits).isGreaterThan(skillsFound);
        assertThat(jitter).isGreaterThan(skillsFound);
    }

    private static <R> RegionScore sum(
            List<RegionsContest<R>> contests, Function<RegionsContest<R>, RegionScore> score) {
        return contests.stream().map(score).reduce(RegionScore.NOTHING, RegionScore::plus);
    }

    private static <R> RegionsContest.Rival rivals(
            List<RegionsContest<R>> contests, ToDoubleFunction<RegionScore> measure) {
        return contests.stream()
                .map(contest -> contest.best(measure))
                .reduce((one, other) -> new RegionsContest.Rival(
                        one.alone().plus(other.alone()), one.decided().plus(other.decided())))
                .orElseThrow();
    }

    private static <R> double mean(List<RegionsContest<R>> contests, ToDoubleFunction<RegionsContest<R>> measure) {
        return contests.stream().mapToDouble(measure).average().orElseThrow();
    }

    private static double hitRate(RegionCounts counts) {
        return counts.hits() / (counts.hits() + counts.misses());
    }
}
