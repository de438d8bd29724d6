package dev.concord.consensus.aggregation.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.consensus.aggregation.Estimate;
import dev.concord.contracts.event.Calibration;
import dev.concord.contracts.label.Choice;
import dev.concord.contracts.label.ChoiceKind;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.LabelKind;
import dev.concord.contracts.label.Scale;
import dev.concord.contracts.label.ScaleKind;
import dev.concord.contracts.label.Text;
import dev.concord.contracts.label.TextKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From which of two estimates what is taken. */
final class CorrectedEstimateTest {

    private static final LabelKind CHOICE = new ChoiceKind(List.of("cat", "dog"));
    private static final Label CAT = new Choice("cat");
    private static final Label DOG = new Choice("dog");

    private final List<Map<Integer, Label>> told = new ArrayList<>();

    @Test
    void theCorrectionComesFromAnEstimateThatDidNotKnowTheControlTasks() {
        var controls = Map.of(0, DOG, 1, DOG, 2, DOG);

        var corrected =
                CorrectedEstimate.of(CHOICE, controls, known -> estimate(known, CAT, 0.99), first -> first::decision);

        assertThat(told).containsExactly(Map.of(), controls);
        assertThat(corrected.correction().temperature().beta()).isLessThan(0.5);
        assertThat(corrected.controls()).isEqualTo(3);
    }

    @Test
    void aControlTaskStaysAsCertainAsItIs() {
        var corrected = CorrectedEstimate.of(
                CHOICE, Map.of(0, DOG), known -> estimate(known, CAT, 0.99), first -> first::decision);

        assertThat(corrected.decision(0).confidence()).isEqualTo(1);
        assertThat(corrected.decision(0).calibration()).isEqualTo(Calibration.MODEL);
        assertThat(corrected.decision(1).confidence()).isLessThan(0.95);
        assertThat(corrected.decision(1).calibration()).isEqualTo(Calibration.CONTROLS);
    }

    @Test
    void withoutControlTasksTheProjectIsEstimatedOnceAndTheModelAloneSpeaks() {
        var corrected =
                CorrectedEstimate.of(CHOICE, Map.of(), known -> estimate(known, CAT, 0.9), first -> first::decision);

        assertThat(told).hasSize(1);
        assertThat(corrected.decision(1).confidence()).isEqualTo(0.9);
        assertThat(corrected.decision(1).calibration()).isEqualTo(Calibration.MODEL);
    }

    @Test
    void kindsThatCannotBeCorrectedAreEstimatedOnceToo() {
        Label text = new Text("a");

        var corrected = CorrectedEstimate.of(
                new TextKind(100), Map.of(0, text), known -> estimate(known, text, 0.9), first -> first::decision);

        assertThat(told).hasSize(1);
        assertThat(corrected.controls()).isZero();
        assertThat(corrected.decision(1).calibration()).isEqualTo(Calibration.MODEL);
    }

    @Test
    void theStreamIsCorrectedByWhatItHeldItself() {
        var modest = estimate(Map.of(), CAT, 0.55);

        var corrected = CorrectedEstimate.of(
                CHOICE,
                Map.of(0, CAT, 1, CAT, 2, CAT, 3, DOG),
                known -> estimate(known, CAT, 0.99),
                _ -> modest::decision);

        assertThat(corrected.correction().temperature().beta()).isLessThan(1);
        assertThat(corrected.streamCorrection().temperature().beta()).isGreaterThan(1);
    }

    @Test
    void aNumberIsAsSureAsTheFirstEstimateWasCorrected() {
        var scale = new ScaleKind(0, 100, 5);
        Map<Integer, Label> controls =
                Map.of(0, new Scale(60), 1, new Scale(60), 2, new Scale(60), 3, new Scale(60), 4, new Scale(60));

        var corrected = CorrectedEstimate.of(
                scale,
                controls,
                known -> estimate(known, new Scale(50), known.isEmpty() ? 0.9 : 0.2),
                first -> first::decision);

        // As the second estimate has it, 0.2 would be corrected a second time.
        assertThat(corrected.decision(7).confidence())
                .isEqualTo(corrected.correction().intervalFactor().corrected(0.9, 5));
        assertThat(corrected.streamCorrection().isNone()).isTrue();
        assertThat(corrected.decision(7).calibration()).isEqualTo(Calibration.CONTROLS);
    }

    /** Ten tasks, of which those that are told are known. */
    private Estimate estimate(Map<Integer, Label> known, Label label, double confidence) {
        told.add(Map.copyOf(known));
        var estimate = new HeldEstimate();
        for (var task = 0; task < 10; task++) {
            estimate.with(1, known.getOrDefault(task, label), known.containsKey(task) ? 1 : confidence);
        }
        return estimate;
    }
}
