package dev.concord.task.project;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.VendorId;
import dev.concord.task.reservation.Reservation;
import dev.concord.task.reservation.Reservations;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Shows vendors their projects with what these hold, and taskers one that is open. */
@Service
public final class FindProjects {

    private final Projects projects;
    private final Reservations reservations;

    FindProjects(Projects projects, Reservations reservations) {
        this.projects = projects;
        this.reservations = reservations;
    }

    public Optional<Project> find(ProjectId id, VendorId vendor) {
        return projects.find(id, vendor);
    }

    public Optional<Project> findOpen(ProjectId id) {
        return projects.find(id).filter(Project.Open.class::isInstance);
    }

    public List<Project> ofVendor(VendorId vendor, ProjectFilter filter, Optional<ProjectId> after, int limit) {
        return projects.ofVendor(vendor, filter, after, limit);
    }

    public Reservation reservation(Project project) {
        return reservations.get(project.id());
    }

    public Map<ProjectId, Reservation> reservations(List<Project> found) {
        return reservations.all(found.stream().map(Project::id).toList());
    }
}
