package dev.concord.task.agreement;

import static dev.concord.task.Samples.yocto;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.contracts.event.AgreementState;
import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.event.LabelAgreed;
import dev.concord.contracts.event.ProjectFunded;
import dev.concord.contracts.event.Revision;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TaskId;
import dev.concord.contracts.label.Choice;
import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.task.Samples;
import dev.concord.task.reservation.Reservation;
import dev.concord.task.reservation.TaskState;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a decision of the consensus does to its task. One task is open, and holds money for 3 labels of 11. */
final class AgreementDecisionTest {

    private static final ProjectId PROJECT = Samples.projectId();
    private static final TaskId TASK = new TaskId(Samples.IDS.next());
    private static final Reservation RESERVATION = Reservation.none(PROJECT, yocto(11), 3)
            .add(1)
            .fund(new ProjectFunded(PROJECT, 1, Asset.NEAR, yocto(40), NearAmount.ZERO, false))
            .open(1);

    @ParameterizedTest
    @CsvSource({"AGREED, AGREED", "CONTESTED, CONTESTED", "WITHDRAWN, WITHDRAWN"})
    void endsTheTask(AgreementState decided, TaskState state) {
        var applied = applied(standing(TaskState.OPEN, 3, null), event(decided, 1, 2));

        assertThat(applied.task()).isEqualTo(standing(state, 2, new Revision(1, 1)));
        assertThat(applied.reservation().reserved()).isEqualTo(yocto(22));
    }

    @Test
    void ignoresARevisionItHasOrThatIsOlder() {
        var decided = standing(TaskState.AGREED, 3, new Revision(1, 4));

        assertThat(AgreementDecision.of(RESERVATION, decided, event(AgreementState.AGREED, 4, 3)))
                .isEqualTo(new AgreementDecision.Outdated());
        assertThat(AgreementDecision.of(RESERVATION, decided, event(AgreementState.CONTESTED, 3, 3)))
                .isEqualTo(new AgreementDecision.Outdated());
    }

    @Test
    void followsALaterRevision() {
        var first = applied(standing(TaskState.OPEN, 3, null), event(AgreementState.CONTESTED, 1, 3));

        var second = (AgreementDecision.Applied)
                AgreementDecision.of(first.reservation(), first.task(), event(AgreementState.AGREED, 2, 2));

        assertThat(second.task().state()).isEqualTo(TaskState.AGREED);
        assertThat(second.reservation().tasks().contested()).isZero();
        assertThat(second.reservation().tasks().agreed()).isEqualTo(1);
        assertThat(second.reservation().reserved()).isEqualTo(yocto(22));
    }

    @Test
    void refusesADecisionOfATaskThatNeverOpened() {
        var event = event(AgreementState.AGREED, 1, 3);

        assertThatThrownBy(() -> AgreementDecision.of(RESERVATION, standing(TaskState.WAITING, 0, null), event))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("waiting");
        assertThatThrownBy(() -> AgreementDecision.of(RESERVATION, standing(TaskState.WITHDRAWN, 0, null), event))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("withdrawn");
    }

    @Test
    void refusesADecisionThatWantsMoreThanTheTaskHolds() {
        assertThatThrownBy(() -> AgreementDecision.of(
                        RESERVATION, standing(TaskState.OPEN, 3, null), event(AgreementState.AGREED, 1, 4)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("labelsWanted: 4 (expected: at most reserved, 3)");
        assertThatThrownBy(() -> AgreementDecision.of(
                        RESERVATION,
                        standing(TaskState.AGREED, 2, new Revision(1, 1)),
                        event(AgreementState.AGREED, 2, 3)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takesAnyDecisionOnceTheEscrowIsSettled() {
        var settled = RESERVATION.fund(new ProjectFunded(PROJECT, 2, Asset.NEAR, yocto(40), yocto(18), true));
        var decision =
                AgreementDecision.of(settled, standing(TaskState.OPEN, 3, null), event(AgreementState.AGREED, 1, 4));

        assertThat(decision).isInstanceOfSatisfying(AgreementDecision.Applied.class, applied -> {
            assertThat(applied.task().labelsReserved()).isEqualTo(3);
            assertThat(applied.reservation().reserved()).isEqualTo(yocto(22));
        });
    }

    @Test
    void refusesADecisionForATaskOfAnotherProject() {
        var stranger = new TaskStanding(TASK, Samples.projectId(), TaskState.OPEN, 3, null);

        assertThatThrownBy(() -> AgreementDecision.of(RESERVATION, stranger, event(AgreementState.AGREED, 1, 3)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static AgreementDecision.Applied applied(TaskStanding task, LabelAgreed event) {
        return (AgreementDecision.Applied) AgreementDecision.of(RESERVATION, task, event);
    }

    private static TaskStanding standing(TaskState state, int held, @Nullable Revision revision) {
        return new TaskStanding(TASK, PROJECT, state, held, revision);
    }

    private static LabelAgreed event(AgreementState state, int revision, int wanted) {
        return new LabelAgreed(
                TASK,
                PROJECT,
                "a",
                state,
                new Choice("1"),
                0.97,
                new Revision(1, revision),
                DecisionMethod.MAJORITY,
                wanted,
                Map.of(),
                List.of());
    }
}
