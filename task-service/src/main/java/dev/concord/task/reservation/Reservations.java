package dev.concord.task.reservation;

import dev.concord.contracts.id.ProjectId;
import java.util.Collection;
import java.util.Map;

/** The reservation of each project. Whoever changes one holds the lock of its project. */
public interface Reservations {

    void add(Reservation reservation);

    /** Returns the reservation of a project that exists. */
    Reservation get(ProjectId id);

    Map<ProjectId, Reservation> all(Collection<ProjectId> ids);

    void update(Reservation reservation);
}
