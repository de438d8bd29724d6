package dev.concord.task.project;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.VendorId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All projects. */
public interface Projects {

    /** Adds a project; false if the id is taken. */
    boolean add(Project.Draft project);

    Optional<Project> find(ProjectId id);

    /**
     * Finds a project and keeps its row locked until the transaction ends. Everything that changes a project, its reservation
     * or the state of its tasks happens under this lock, so that its events leave in order and its sums are right.
     */
    Optional<Project> lock(ProjectId id);

    /** Stores the state and the briefing of a locked project, and tells its log. */
    void update(Project project);

    /** Lists a vendor's projects that pass the filter now, in the order of their ids, from behind the given one. */
    List<Project> ofVendor(VendorId vendor, ProjectFilter filter, Optional<ProjectId> after, int limit);

    /** Lists the projects, open or paused, whose deadline has come; the most overdue first. */
    List<Project> overdue(Instant now, int limit);

    /** Returns when the oldest project that is not settled was created. */
    Optional<Instant> oldestUnsettled();

    /** Finds a project that belongs to the vendor; another vendor's is none. */
    default Optional<Project> find(ProjectId id, VendorId vendor) {
        return find(id).filter(project -> project.facts().vendorId().equals(vendor));
    }
}
