package dev.concord.task.reservation;

import static dev.concord.task.Samples.yocto;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.contracts.event.ProjectFunded;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.task.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store of reservations does. */
interface ReservationsContract {

    Reservations reservations();

    /** Returns the id of a project that is there. */
    ProjectId project();

    @Test
    default void returnsWhatWasStored() {
        var project = project();
        var greatest = NearAmount.parse("340282366920938463463374607431768211455");
        var empty = Reservation.none(project, yocto(11), 3);
        reservations().add(empty);

        assertThat(reservations().get(project)).isEqualTo(empty);

        var changed = empty.add(7)
                .fund(new ProjectFunded(project, 4, Asset.NEAR, greatest, yocto(0), false))
                .open(3)
                .decide(TaskState.OPEN, TaskState.AGREED, 3, 2)
                .decide(TaskState.OPEN, TaskState.CONTESTED, 3, 3)
                .withdraw(1);
        reservations().update(changed);

        assertThat(reservations().get(project)).isEqualTo(changed);
    }

    @Test
    default void remembersTheSettlement() {
        var project = project();
        var settled = Reservation.none(project, yocto(11), 3)
                .fund(new ProjectFunded(project, 9, Asset.NEAR, yocto(100), yocto(40), true));
        reservations().add(settled);

        assertThat(reservations().get(project)).isEqualTo(settled);
    }

    @Test
    default void findsSeveralAtOnce() {
        var first = Reservation.none(project(), yocto(11), 3);
        var second = Reservation.none(project(), yocto(12), 4);
        reservations().add(first);
        reservations().add(second);

        assertThat(reservations().all(List.of(first.projectId(), Samples.projectId())))
                .containsOnlyKeys(first.projectId())
                .containsValue(first);
    }

    @Test
    default void hasOneForEachProject() {
        assertThatThrownBy(() -> reservations().get(Samples.projectId())).isInstanceOf(IllegalStateException.class);
    }
}
