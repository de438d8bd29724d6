package dev.concord.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class CrowdRecordTest {

    private final CrowdRecord record = new CrowdRecord(
            List.of(
                    new RecordedLabel("t2", "ann", "x"),
                    new RecordedLabel("t1", "ann", "x"),
                    new RecordedLabel("t2", "bob", "y"),
                    new RecordedLabel("t2", "ann", "y"),
                    new RecordedLabel("t3", "bob", "y")),
            Map.of(),
            Map.of());

    @Test
    void tasksComeInTheOrderOfTheirFirstLabel() {
        assertThat(record.tasks()).containsExactly("t2", "t1", "t3");
    }

    @Test
    void aLimitKeepsTheFirstTasksWithAllTheirLabels() {
        var limited = record.limitedTo(1);

        assertThat(limited.tasks()).containsExactly("t2");
        assertThat(limited.labels()).hasSize(3);
    }

    @Test
    void overlapCountsDifferentWorkers() {
        assertThat(record.greatestOverlap()).isEqualTo(2);
    }

    @Test
    void aWorkersSecondLabelOfATaskIsSetApart() {
        var batches = Batches.of(record, 20);

        assertThat(batches.first())
                .containsExactlyInAnyOrder(
                        new Batches.Batch("ann", record.labels().subList(0, 2)),
                        new Batches.Batch(
                                "bob",
                                List.of(record.labels().get(2), record.labels().get(4))));
        assertThat(batches.repeated())
                .containsExactly(
                        new Batches.Batch("ann", List.of(record.labels().get(3))));
    }

    @Test
    void batchesAreNoLongerThanAskedFor() {
        var batches = Batches.of(record, 1);

        assertThat(batches.first())
                .hasSize(4)
                .allSatisfy(batch -> assertThat(batch.labels()).hasSize(1));
    }
}
