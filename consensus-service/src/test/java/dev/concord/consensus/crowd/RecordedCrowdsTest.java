package dev.concord.consensus.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.event.Overlap;
import dev.concord.contracts.label.ScaleKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Recorded labels, streamed in any order, come out at least as right as the measurements this service was planned on. */
final class RecordedCrowdsTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void productsAreMatchedFarBetterThanByMajority(long seed) {
        var project = new SimulatedProject(
                        RecordedCrowd.choices("product"), DecisionMethod.DAWID_SKENE, new Overlap(3, 3))
                .labelled(seed)
                .closed();

        System.out.printf(
                "product, seed %d: accuracy %.4f, confidence %.4f%n",
                seed, project.accuracy(), project.meanConfidence());
        assertThat(project.accuracy()).isGreaterThanOrEqualTo(0.935);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void facesAreReadBetterThanByMajority(long seed) {
        var project = new SimulatedProject(RecordedCrowd.choices("face"), DecisionMethod.DAWID_SKENE, new Overlap(9, 9))
                .labelled(seed)
                .closed();

        System.out.printf(
                "face, seed %d: accuracy %.4f, confidence %.4f%n", seed, project.accuracy(), project.meanConfidence());
        assertThat(project.accuracy()).isGreaterThanOrEqualTo(0.64);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void emotionsAreRatedCloserThanByThePlainMean(long seed) {
        var crowd = RecordedCrowd.scale("emotion", new ScaleKind(-100, 100, 10));
        var project = new SimulatedProject(crowd, DecisionMethod.ROBUST_MEAN, new Overlap(10, 10))
                .labelled(seed)
                .closed();

        System.out.printf(
                "emotion, seed %d: mean absolute error %.3f, confidence %.4f%n",
                seed, project.meanAbsoluteError(), project.meanConfidence());
        assertThat(project.meanAbsoluteError()).isLessThanOrEqualTo(11.9);
    }

    @ParameterizedTest
    @ValueSource(longs = {1})
    void majorityIsTheMeasuredMajority(long seed) {
        var product = new SimulatedProject(RecordedCrowd.choices("product"), DecisionMethod.MAJORITY, new Overlap(3, 3))
                .labelled(seed)
                .closed();

        assertThat(product.accuracy()).isBetween(0.8965, 0.8967);
    }
}
