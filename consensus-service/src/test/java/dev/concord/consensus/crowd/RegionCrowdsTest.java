package dev.concord.consensus.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.consensus.aggregation.catalog.Refinements;
import dev.concord.consensus.aggregation.catalog.RegionForms;
import dev.concord.consensus.aggregation.measure.RegionScore;
import dev.concord.consensus.aggregation.simulation.BoxesScene;
import dev.concord.consensus.aggregation.simulation.RegionsPlan;
import dev.concord.consensus.aggregation.simulation.SimulatedRegions;
import dev.concord.consensus.aggregation.simulation.SpansScene;
import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.event.Overlap;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.SpanUnit;
import java.util.HashMap;
import java.util.function.IntFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Regions that come as a stream, in any order, are decided as well as by a refinement of the whole project. */
final class RegionCrowdsTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void boxesOfAnHonestCrowd(long seed) {
        assertAsGoodAsRefined(
                "boxes", SimulatedRegions.of(new BoxesScene(4), new RegionsPlan(150, 30, 5, 5, 0.1, 0.3), seed), seed);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void boxesOfACrowdWithFourSpammersInTen(long seed) {
        assertAsGoodAsRefined(
                "spam", SimulatedRegions.of(new BoxesScene(4), new RegionsPlan(150, 30, 5, 5, 0.4, 0.3), seed), seed);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void spansOfText(long seed) {
        assertAsGoodAsRefined(
                "spans",
                SimulatedRegions.of(
                        new SpansScene(4, SpanUnit.CHARACTERS), new RegionsPlan(150, 30, 3, 5, 0.1, 0.3), seed),
                seed);
    }

    private static void assertAsGoodAsRefined(String name, SimulatedRegions regions, long seed) {
        var refinement = Refinements.of(regions.kind(), DecisionMethod.REGION_VOTE);
        regions.labels().forEach(given -> refinement.add(given.task(), given.tasker(), given.label()));
        var refined = score(regions, refinement.refine()::label);

        var truth = new HashMap<Integer, Label>();
        for (var task = 0; task < regions.truth().size(); task++) {
            truth.put(task, regions.truth().get(task));
        }
        var labels = regions.labels().stream()
                .map(given -> new Crowd.Given(given.task(), given.tasker(), given.label()))
                .toList();
        var overlap = labels.size() / truth.size();
        var project = new SimulatedProject(
                        new Crowd(regions.kind(), truth.size(), labels, truth),
                        DecisionMethod.REGION_VOTE,
                        new Overlap(overlap, overlap))
                .labelled(seed);
        var open = score(regions, project::labelOf);
        var closed = score(regions, project.closed()::labelOf);

        System.out.printf(
                "%s, seed %d: F1 when the last label came %.4f, closed %.4f, refined %.4f%n",
                name, seed, open.f1(), closed.f1(), refined.f1());
        assertThat(closed.f1()).isGreaterThan(refined.f1() - 0.01);
    }

    private static RegionScore score(SimulatedRegions regions, IntFunction<Label> decided) {
        var form = RegionForms.of(regions.kind()).orElseThrow();
        var score = RegionScore.NOTHING;
        for (var task = 0; task < regions.truth().size(); task++) {
            score = score.plus(
                    RegionScore.of(form, decided.apply(task), regions.truth().get(task)));
        }
        return score;
    }
}
