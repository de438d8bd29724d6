package dev.concord.task.reservation;

import static dev.concord.task.Samples.yocto;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.contracts.event.ProjectFunded;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.money.Asset;
import dev.concord.task.Samples;
import org.junit.jupiter.api.Test;

/** How much of the escrow tasks hold. Here a label costs 11, and a task may want 3: its worst case is 33. */
final class ReservationTest {

    private static final ProjectId PROJECT = Samples.projectId();
    private static final Reservation EMPTY = Reservation.none(PROJECT, yocto(11), 3);

    @Test
    void coversAsManyTasksAsTheirWorstCaseAllows() {
        assertThat(EMPTY.add(10).fund(funded(1, 99)).affordable(1000)).isEqualTo(3);
        assertThat(EMPTY.add(10).fund(funded(1, 98)).affordable(1000)).isEqualTo(2);
    }

    @Test
    void coversNoMoreThanWaitOrFitTheBatch() {
        assertThat(EMPTY.add(2).fund(funded(1, 1000)).affordable(1000)).isEqualTo(2);
        assertThat(EMPTY.add(20).fund(funded(1, 1000)).affordable(5)).isEqualTo(5);
    }

    @Test
    void countsEvenWhenTheEscrowCoversMoreTasksThanAnIntegerHolds() {
        var rich = EMPTY.add(7).fund(funded(1, Long.MAX_VALUE));

        assertThat(rich.affordable(1000)).isEqualTo(7);
    }

    @Test
    void holdsTheWorstCaseOfWhatIsOpen() {
        var opened = EMPTY.add(3).fund(funded(1, 99)).open(2);

        assertThat(opened.reserved()).isEqualTo(yocto(66));
        assertThat(opened.tasks()).isEqualTo(new TaskCounts(1, 2, 0, 0, 0));
    }

    @Test
    void cannotHoldMoreThanWasFunded() {
        var covered = EMPTY.add(3).fund(funded(1, 50));

        assertThatThrownBy(() -> covered.open(2)).hasMessageContaining("66 reserved (expected: at most funded, 50)");
    }

    @Test
    void givesBackWhatADecisionDoesNotWant() {
        var opened = EMPTY.add(1).fund(funded(1, 33)).open(1);

        var kept = opened.labelsKept(3, 2);
        var decided = opened.decide(TaskState.OPEN, TaskState.AGREED, 3, kept);

        assertThat(decided.reserved()).isEqualTo(yocto(22));
        assertThat(decided.tasks()).isEqualTo(new TaskCounts(0, 0, 1, 0, 0));
    }

    @Test
    void neverTakesBackWhatATaskGaveBack() {
        var decided = EMPTY.add(1).fund(funded(1, 33)).open(1).decide(TaskState.OPEN, TaskState.AGREED, 3, 2);

        assertThat(decided.labelsKept(2, 3))
                .as("though the escrow would still cover it")
                .isEqualTo(2);
    }

    @Test
    void ignoresTotalsThatAreNotNewer() {
        var known = EMPTY.fund(funded(2, 50));

        assertThat(known.fund(funded(1, 20))).isEqualTo(known);
        assertThat(known.fund(funded(2, 90))).isEqualTo(known);
    }

    @Test
    void holdsWhatWasSpentOnceSettled() {
        var settled = EMPTY.add(1).fund(funded(1, 100)).open(1).fund(settled(2, 100, 78));

        assertThat(settled.reserved()).isEqualTo(yocto(22));
        assertThat(settled.decide(TaskState.OPEN, TaskState.AGREED, 3, settled.labelsKept(3, 2))
                        .reserved())
                .as("a decision that arrives after the settlement moves no money")
                .isEqualTo(yocto(22));
    }

    @Test
    void isSettledOnlyWhenEveryTaskEndedToo() {
        var open = EMPTY.add(2).fund(funded(1, 33)).open(1).fund(settled(2, 33, 0));
        var decided = open.decide(TaskState.OPEN, TaskState.CONTESTED, 3, 3);

        assertThat(open.isSettled()).isFalse();
        assertThat(decided.isSettled()).as("one still waits").isFalse();
        assertThat(decided.withdraw(1).isSettled()).isTrue();
    }

    @Test
    void opensNothingMoreOnceSettled() {
        assertThat(EMPTY.add(2).fund(settled(1, 100, 100)).affordable(10)).isZero();
    }

    private static ProjectFunded funded(long version, long total) {
        return new ProjectFunded(PROJECT, version, Asset.NEAR, yocto(total), yocto(0), false);
    }

    private static ProjectFunded settled(long version, long total, long refunded) {
        return new ProjectFunded(PROJECT, version, Asset.NEAR, yocto(total), yocto(refunded), true);
    }
}
