package dev.concord.consensus.aggregation.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.consensus.aggregation.Estimate;
import dev.concord.consensus.aggregation.boxes.BoxForm;
import dev.concord.consensus.aggregation.calibration.Correction;
import dev.concord.consensus.aggregation.catalog.Corrections;
import dev.concord.consensus.aggregation.catalog.Refinements;
import dev.concord.consensus.aggregation.measure.RegionScore;
import dev.concord.consensus.aggregation.measure.Reliability;
import dev.concord.consensus.aggregation.region.RegionForm;
import dev.concord.consensus.aggregation.spans.SpanForm;
import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.label.SpanUnit;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * How far the confidence of regions lies from the share that is right, by the model alone and corrected by fifty control tasks: in a crowd
 * as the model believes it to be, and in one that objects of the scene mislead together, which nobody can see who knows no answer. With
 * thirteen tasks in a bin some 0.05 of the error are chance.
 */
final class RegionsCalibrationTest {

    private static final int CONTROLS = 50;
    private static final List<Long> SEEDS = List.of(1L, 2L, 3L, 4L);

    @Test
    void boxes() {
        assertCalibrated("boxes", new BoxForm(), new BoxesScene(4));
    }

    @Test
    void spansOfText() {
        var unit = SpanUnit.CHARACTERS;
        assertCalibrated("spans of text", new SpanForm(unit), new SpansScene(4, unit));
    }

    private static <R> void assertCalibrated(String name, RegionForm<R> form, RegionsScene<?> scene) {
        var usual = errors(name + ", usual", form, scene, 0.3);
        var misled = errors(name + ", misled", form, scene, 1.0);

        assertThat(usual.corrected()).isLessThan(usual.model() + 0.01);
        assertThat(misled.corrected()).isLessThan(0.75 * misled.model());
    }

    private static <R> Errors errors(String name, RegionForm<R> form, RegionsScene<?> scene, double distraction) {
        var plan = new RegionsPlan(250, 20, 3, 5, 0.1, distraction);
        var crowds = SEEDS.stream()
                .map(seed -> SimulatedRegions.of(scene, plan, seed))
                .map(crowd -> new Crowd<>(form, crowd, estimate(crowd)))
                .toList();
        var errors = new Errors(
                mean(crowds, crowd -> crowd.error(Correction.NONE)),
                mean(crowds, crowd -> crowd.error(crowd.fitted())));
        System.out.printf(
                "| %s | calibration error %.3f | with %d control tasks %.3f | seeds %s%n",
                name, errors.model(), CONTROLS, errors.corrected(), SEEDS);
        return errors;
    }

    private static <R> double mean(List<Crowd<R>> crowds, Function<Crowd<R>, Double> error) {
        return crowds.stream().mapToDouble(error::apply).average().orElseThrow();
    }

    private static Estimate estimate(SimulatedRegions crowd) {
        var refinement = Refinements.of(crowd.kind(), DecisionMethod.REGION_VOTE);
        crowd.labels().forEach(given -> refinement.add(given.task(), given.tasker(), given.label()));
        return refinement.refine();
    }

    private record Errors(double model, double corrected) {}

    private record Crowd<R>(RegionForm<R> form, SimulatedRegions crowd, Estimate estimate) {

        Correction fitted() {
            var controls = IntStream.range(0, CONTROLS)
                    .boxed()
                    .collect(Collectors.toMap(
                            Function.identity(), task -> crowd.truth().get(task)));
            return Corrections.fitted(crowd.kind(), estimate::decision, controls);
        }

        /** Of those that are no control tasks. */
        double error(Correction correction) {
            var reliability = new Reliability();
            IntStream.range(CONTROLS, crowd.truth().size()).forEach(task -> {
                var decision = estimate.decision(task);
                var corrected = Corrections.corrected(crowd.kind(), correction, decision, decision.confidence());
                var right = RegionScore.of(form, decision.label(), crowd.truth().get(task))
                        .rightShare();
                reliability.add(corrected.confidence(), right);
            });
            return reliability.expectedCalibrationError();
        }
    }
}
