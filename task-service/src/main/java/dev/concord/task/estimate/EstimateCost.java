package dev.concord.task.estimate;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.VendorId;
import dev.concord.task.project.FindProjects;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Service;

/** Estimates what a project of a vendor costs, for the tasks it has or for as many as it might have. */
@Service
public final class EstimateCost {

    private final FindProjects projects;

    EstimateCost(FindProjects projects) {
        this.projects = projects;
    }

    /** Returns the estimate; empty if the vendor has no such project. */
    public Optional<Estimate> of(ProjectId id, VendorId vendor, OptionalLong tasks, int doubtPermille) {
        return projects.find(id, vendor).map(project -> {
            var reservation = projects.reservation(project);
            return tasks.isPresent()
                    ? Estimate.of(project.facts(), reservation, doubtPermille, tasks.getAsLong())
                    : Estimate.of(project.facts(), reservation, doubtPermille);
        });
    }
}
