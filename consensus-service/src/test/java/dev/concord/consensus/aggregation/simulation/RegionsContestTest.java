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
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * On crowds of honest taskers, whose steadiness differs seven times, and of spammers, decisions beat the plain majority and the
 * best single tasker, and find out who is who. These rows are the table in the README.
 */
final class RegionsContestTest {

    private static final List<Long> SEEDS = List.of(1L, 2L);

    /** Of simulated and found skills, by rank. */
    private static final double LEAST_CORRELATION = 0.8;

    @ParameterizedTest
    @ValueSource(ints = {3, 5, 7})
    void boxes(int overlap) {
        assertWon("boxes", new BoxForm(), new BoxesScene(4), RegionsPlan.usual(overlap));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5, 7})
    void spansOfText(int overlap) {
        var unit = SpanUnit.CHARACTERS;
        assertWon("spans of text", new SpanForm(unit), new SpansScene(4, unit), RegionsPlan.usual(overlap));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5, 7})
    void wordsOfARecording(int overlap) {
        var unit = SpanUnit.SECONDS;
        assertWon("spoken words", new SpanForm(unit), new SpansScene(1, unit), RegionsPlan.usual(overlap));
    }

    @ParameterizedTest
    @MethodSource("polygonOverlaps")
    void polygons(int overlap) {
        var plan = new RegionsPlan(60, 10, overlap, 5, 0.1, 0.3);
        assertWon("polygons", new OutlineForm(), new PolygonsScene(4), plan, List.of(1L));
    }

    /** Outlines are dear to reckon with: a smaller crowd, and in every build with five labels only. */
    static IntStream polygonOverlaps() {
        return Stream.of(System.getProperty("concord.polygon-labels", "5").split(","))
                .mapToInt(Integer::parseInt);
    }

    private static <R> void assertWon(String name, RegionForm<R> form, RegionsScene<?> scene, RegionsPlan plan) {
        assertWon(name, form, scene, plan, SEEDS);
    }

    private static <R> void assertWon(
            String name, RegionForm<R> form, RegionsScene<?> scene, RegionsPlan plan, List<Long> seeds) {
        var contests = seeds.stream()
                .map(seed -> new RegionsContest<>(form, SimulatedRegions.of(scene, plan, seed)))
                .toList();
        var decided = sum(contests, RegionsContest::decided);
        var majority = sum(contests, RegionsContest::majority);
        var best = best(contests);
        var hits = order(contests, _ -> true, RegionsTasker::hit, RegionsContestTest::hitRate);
        var jitter = order(
                contests,
                RegionsContestTest::isHonest,
                RegionsTasker::jitter,
                counts -> counts.squaredJitter() / counts.hits());
        System.out.printf(
                "| %s | %d | %.3f | %.3f | %.3f / %.3f | %.3f | %.3f | %.3f / %.3f | %.3f | %.3f | %.2f / %.2f | %.2f / %.2f | seeds %s%n",
                name,
                plan.overlap(),
                decided.f1(),
                majority.f1(),
                best.decided().f1(),
                best.alone().f1(),
                decided.meanOverlapOfAll(),
                majority.meanOverlapOfAll(),
                best.decided().meanOverlapOfAll(),
                best.alone().meanOverlapOfAll(),
                decided.meanOverlap(),
                majority.meanOverlap(),
                hits.found(),
                hits.ceiling(),
                jitter.found(),
                jitter.ceiling(),
                seeds);

        assertThat(decided.f1()).isGreaterThan(majority.f1() + 0.02);
        assertThat(decided.meanOverlap()).isGreaterThan(majority.meanOverlap());
        assertThat(decided.meanOverlapOfAll()).isGreaterThan(majority.meanOverlapOfAll() + 0.02);
        assertThat(best.decided().f1()).isGreaterThan(best.alone().f1());
        assertThat(best.decided().meanOverlapOfAll()).isGreaterThan(best.alone().meanOverlapOfAll());
        assertThat(hits.found()).isGreaterThan(LEAST_CORRELATION);
        assertThat(jitter.found()).isGreaterThan(LEAST_CORRELATION);
    }

    private static <R> RegionScore sum(
            List<RegionsContest<R>> contests, Function<RegionsContest<R>, RegionScore> score) {
        return contests.stream().map(score).reduce(RegionScore.NOTHING, RegionScore::plus);
    }

    private static <R> RegionsContest.Rival best(List<RegionsContest<R>> contests) {
        return contests.stream()
                .map(RegionsContest::best)
                .reduce((one, other) -> new RegionsContest.Rival(
                        one.alone().plus(other.alone()), one.decided().plus(other.decided())))
                .orElseThrow();
    }

    private static <R> RegionsContest.Order order(
            List<RegionsContest<R>> contests,
            Predicate<RegionsTasker> counted,
            ToDoubleFunction<RegionsTasker> simulated,
            ToDoubleFunction<RegionCounts> found) {
        var orders = contests.stream()
                .map(contest -> contest.order(counted, simulated, found))
                .toList();
        return new RegionsContest.Order(
                mean(orders, RegionsContest.Order::found), mean(orders, RegionsContest.Order::ceiling));
    }

    private static double mean(List<RegionsContest.Order> orders, ToDoubleFunction<RegionsContest.Order> measure) {
        return orders.stream().mapToDouble(measure).average().orElseThrow();
    }

    /** A spammer marks no object, so that none of their marks is near one or far. */
    private static boolean isHonest(RegionsTasker tasker) {
        return tasker.hit() > 0;
    }

    private static double hitRate(RegionCounts counts) {
        return counts.hits() / (counts.hits() + counts.misses());
    }
}
