package dev.concord.consensus.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.event.Overlap;
import dev.concord.contracts.label.ScaleKind;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What is published as labels arrive, before any refinement, is within a point of what the whole project comes to. */
final class StreamedCrowdsTest {

    private static final int ORDERS = 4;
    private static final double A_POINT = 0.01;

    @Test
    void products() {
        var crowd = RecordedCrowd.choices("product");

        var lost = lost("product", crowd, DecisionMethod.DAWID_SKENE, 3, project -> 1 - project.accuracy());

        assertThat(lost).isLessThanOrEqualTo(A_POINT);
    }

    @Test
    void faces() {
        var crowd = RecordedCrowd.choices("face");

        var lost = lost("face", crowd, DecisionMethod.DAWID_SKENE, 9, project -> 1 - project.accuracy());

        assertThat(lost).isLessThanOrEqualTo(A_POINT);
    }

    @Test
    void emotions() {
        var scale = new ScaleKind(-100, 100, 10);
        var crowd = RecordedCrowd.scale("emotion", scale);

        var lost = lost("emotion", crowd, DecisionMethod.ROBUST_MEAN, 10, SimulatedProject::meanAbsoluteError);

        assertThat(lost / (scale.max() - scale.min())).isLessThanOrEqualTo(A_POINT / 2);
    }

    @Test
    void speech() {
        var crowd = RecordedSpeech.crowd();

        var lost = lost(
                "speech",
                crowd,
                DecisionMethod.ROVER,
                7,
                project -> SpeechErrors.rate(crowd.truth(), project::labelOf));

        assertThat(lost).isLessThanOrEqualTo(A_POINT);
    }

    /** Returns how much more is wrong before a refinement than after it, in the mean of several orders of arrival. */
    private static double lost(
            String name, Crowd crowd, DecisionMethod method, int overlap, ToDoubleFunction<SimulatedProject> wrong) {
        return LongStream.rangeClosed(1, ORDERS)
                .mapToDouble(seed -> {
                    var streamed = wrong.applyAsDouble(
                            project(crowd, method, overlap, seed).unrefined());
                    var refined = wrong.applyAsDouble(
                            project(crowd, method, overlap, seed).closed());
                    System.out.printf(
                            "%s, seed %d: %.4f wrong as streamed, %.4f refined%n", name, seed, streamed, refined);
                    return streamed - refined;
                })
                .average()
                .orElseThrow();
    }

    private static SimulatedProject project(Crowd crowd, DecisionMethod method, int overlap, long seed) {
        return new SimulatedProject(crowd, method, new Overlap(overlap, overlap)).labelled(seed);
    }
}
