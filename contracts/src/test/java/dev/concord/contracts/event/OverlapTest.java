package dev.concord.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.Text;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OverlapTest {

    private static final UUID ID = new UUID(1, 2);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 10, 50, 99})
    void theGreatestLabelsThatATaskMayGetFitIntoTheEventOfItsAgreement(int max) {
        var overlap = new Overlap(1, max);
        var label = labelOf(overlap.maxLabelBytes());
        assertThat(overlap.problemWithSizeOf(label)).isEmpty();

        var agreed = agreed(label, max);

        assertThat(EventJson.encode(agreed)).hasSizeLessThan(EventJson.MAX_BYTES * 3 / 4);
    }

    @Test
    void aLargerLabelIsRefused() {
        assertThat(new Overlap(1, 3).problemWithSizeOf(labelOf(40_001)))
                .hasValue("label: 40001 bytes (expected: at most 40000 where a task gets up to 3 labels)");
    }

    @Test
    void sizeIsCountedInBytesOfUtf8() {
        var overlap = new Overlap(99, 99);

        assertThat(overlap.problemWithSizeOf(new Text("x".repeat(1_000)))).isEmpty();
        assertThat(overlap.problemWithSizeOf(new Text("\u6f22".repeat(1_000))))
                .hasValue("label: 3025 bytes (expected: at most 1600 where a task gets up to 99 labels)");
    }

    @Test
    void aTaskGetsOneToNinetyNineLabels() {
        assertThatThrownBy(() -> new Overlap(0, 1)).hasMessage("overlap.min: 0 (expected: 1..99)");
        assertThatThrownBy(() -> new Overlap(3, 2)).hasMessage("overlap.max: 2 (expected: 3..99)");
        assertThatThrownBy(() -> new Overlap(3, 100)).hasMessage("overlap.max: 100 (expected: 3..99)");
    }

    private static Label labelOf(int bytes) {
        var around = EventJson.encode(new Text("")).length;
        return new Text("x".repeat(bytes - around));
    }

    private static LabelAgreed agreed(Label label, int submissions) {
        var judged =
                new JudgedSubmission(new SubmissionId(ID), new TaskerId(ID), label, 0.123456789012345, true, Map.of());
        return new LabelAgreed(
                new TaskId(ID),
                new ProjectId(ID),
                "x".repeat(200),
                AgreementState.AGREED,
                label,
                0.123456789012345,
                Revision.FIRST,
                DecisionMethod.MEDOID,
                submissions,
                Map.of(),
                Collections.nCopies(submissions, judged));
    }
}
