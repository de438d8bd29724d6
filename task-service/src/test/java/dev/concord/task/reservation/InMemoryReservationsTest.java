package dev.concord.task.reservation;

import dev.concord.contracts.id.ProjectId;
import dev.concord.task.Samples;

final class InMemoryReservationsTest implements ReservationsContract {

    private final Reservations reservations = new InMemoryReservations();

    @Override
    public Reservations reservations() {
        return reservations;
    }

    @Override
    public ProjectId project() {
        return Samples.projectId();
    }
}
