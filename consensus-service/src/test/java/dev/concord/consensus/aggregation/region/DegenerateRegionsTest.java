package dev.concord.consensus.aggregation.region;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.label.Label;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a label may hold is decided, in bounded time, and the decision is a label of the same kind. */
final class DegenerateRegionsTest {

    @ParameterizedTest
    @EnumSource
    void whereNobodyMarkedAnythingNothingIsThere(RegionSamples form) {
        assertThat(form.decide(form.empty(), form.empty(), form.empty()).label())
                .isEqualTo(form.empty());
    }

    @ParameterizedTest
    @EnumSource
    void whereSomeMarkedNothingTheOthersDecide(RegionSamples form) {
        assertThat(form.decide(form.region(), form.region(), form.empty()).label())
                .isEqualTo(form.region());
    }

    @ParameterizedTest
    @EnumSource
    void aLabelAloneStands(RegionSamples form) {
        assertThat(form.decide(form.region()).label()).isEqualTo(form.region());
    }

    @ParameterizedTest
    @EnumSource
    void manyEqualOnesAreThatOne(RegionSamples form) {
        var decision = form.decide(form.region(), form.region(), form.region(), form.region(), form.region());

        assertThat(decision.label()).isEqualTo(form.region());
        assertThat(decision.confidence()).isGreaterThan(0.99);
    }

    @ParameterizedTest
    @EnumSource
    void aRegionWithoutSizeIsARegion(RegionSamples form) {
        assertThat(form.decide(form.point(), form.point(), form.point()).label())
                .isEqualTo(form.point());
        assertThat(form.decide(form.point()).label()).isEqualTo(form.point());
    }

    @ParameterizedTest
    @EnumSource
    void aRegionWithoutSizeAmongOthersDoesNoHarm(RegionSamples form) {
        assertThat(form.decide(form.region(), form.region(), form.region(), form.point())
                        .label())
                .isEqualTo(form.region());
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerTornBetweenManyClassesIsStillOne(RegionSamples form) {
        var decision = form.decide(form.regionOf("a"), form.regionOf("b"), form.regionOf("c"), form.regionOf("d"));

        assertThat(decision.label()).isEqualTo(form.regionOf("a"));
        assertThat(decision.confidence()).isLessThan(0.5);
    }

    @ParameterizedTest
    @EnumSource
    void anyHeapOfMarksIsDecided(RegionSamples form) {
        var random = new Random(11);
        for (var round = 0; round < 30; round++) {
            var labels = new Label[1 + random.nextInt(6)];
            for (var answer = 0; answer < labels.length; answer++) {
                labels[answer] = form.heap(random, random.nextInt(8), 12);
            }

            var decision = form.decide(labels);

            assertThat(form.kind().problemWith(decision.label())).isEmpty();
            assertThat(decision.confidence()).isBetween(0.0, 1.0);
        }
    }

    @Test
    void fiveHundredBoxesOfElevenTaskersTakeSeconds() {
        var scattered = heaps(RegionSamples.BOXES, 11, 500, 10_000);
        var piled = heaps(RegionSamples.BOXES, 11, 500, 30);

        Assertions.assertTimeout(Duration.ofSeconds(20), () -> RegionSamples.BOXES.decide(scattered));
        Assertions.assertTimeout(Duration.ofSeconds(60), () -> RegionSamples.BOXES.decide(piled));
    }

    @Test
    void soDoTwoHundredOutlinesOfElevenTaskers() {
        var scattered = heaps(RegionSamples.POLYGONS, 11, 200, 10_000);

        Assertions.assertTimeout(Duration.ofSeconds(60), () -> RegionSamples.POLYGONS.decide(scattered));
    }

    @Test
    void tenThousandLabelsOfOneTaskTakeSeconds() {
        var labels = heaps(RegionSamples.BOXES, 10_000, 2, 60);

        var decision = Assertions.assertTimeout(Duration.ofSeconds(60), () -> RegionSamples.BOXES.decide(labels));

        assertThat(decision.parts()).hasSize(10_000);
    }

    private static Label[] heaps(RegionSamples form, int answers, int regions, int width) {
        var random = new Random(7);
        var labels = new Label[answers];
        for (var answer = 0; answer < answers; answer++) {
            labels[answer] = form.heap(random, regions, width);
        }
        return labels;
    }
}
