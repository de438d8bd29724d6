package dev.concord.task.reservation;

import dev.concord.contracts.id.ProjectId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reservations in a map. */
public final class InMemoryReservations implements Reservations {

    private final Map<ProjectId, Reservation> byProject = new HashMap<>();

    @Override
    public void add(Reservation reservation) {
        byProject.put(reservation.projectId(), reservation);
    }

    @Override
    public Reservation get(ProjectId id) {
        return Optional.ofNullable(byProject.get(id)).orElseThrow(() -> new IllegalStateException("project " + id));
    }

    @Override
    public Map<ProjectId, Reservation> all(Collection<ProjectId> ids) {
        var found = new HashMap<>(byProject);
        found.keySet().retainAll(ids);
        return found;
    }

    @Override
    public void update(Reservation reservation) {
        byProject.replace(reservation.projectId(), reservation);
    }
}
