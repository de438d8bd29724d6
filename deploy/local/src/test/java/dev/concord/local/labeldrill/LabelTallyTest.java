package dev.concord.local.labeldrill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.event.LabelSubmitted;
import dev.concord.contracts.event.LabelWanted;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.label.Choice;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class LabelTallyTest {

    private static final ProjectId PROJECT = new ProjectId(new UUID(0, 1));
    private static final TaskId TASK = new TaskId(new UUID(0, 2));

    private final LabelTally tally = new LabelTally(2);

    @Test
    void asManyLabelsAsAreWantedAreRight() {
        tally.add(label(1, 1));
        tally.add(label(2, 2));

        assertThat(tally.labels()).isEqualTo(2);
        assertThat(tally.tasks()).isEqualTo(1);
        assertThat(tally.labelledTwiceByOne()).isZero();
        assertThat(tally.withTooMany()).isEmpty();
    }

    @Test
    void oneLabelMoreIsTooMany() {
        tally.add(label(1, 1));
        tally.add(label(2, 2));
        tally.add(label(3, 3));

        assertThat(tally.withTooMany()).containsExactly(TASK);
    }

    @Test
    void whatWasWantedLaterCountsWhateverIsReadFirst() {
        tally.add(new LabelWanted(TASK, PROJECT, 3));
        tally.add(new LabelWanted(TASK, PROJECT, 2));
        tally.add(label(1, 1));
        tally.add(label(2, 2));
        tally.add(label(3, 3));

        assertThat(tally.withTooMany()).isEmpty();
    }

    @Test
    void aSecondSubmissionOfOneTaskerIsFound() {
        tally.add(label(1, 1));
        tally.add(label(2, 1));

        assertThat(tally.labelledTwiceByOne()).isEqualTo(1);
    }

    @Test
    void theSameSubmissionAgainIsTheSameLabel() {
        tally.add(label(1, 1));
        tally.add(label(1, 1));

        assertThat(tally.labels()).isEqualTo(1);
        assertThat(tally.labelledTwiceByOne()).isZero();
    }

    private static LabelSubmitted label(int submission, int tasker) {
        return new LabelSubmitted(
                new SubmissionId(new UUID(1, submission)),
                PROJECT,
                TASK,
                new TaskerId(new UUID(2, tasker)),
                new Choice("ship"),
                Instant.EPOCH);
    }
}
