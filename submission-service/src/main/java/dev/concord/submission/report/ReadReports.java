package dev.concord.submission.report;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.id.VendorId;
import dev.concord.submission.assignment.Skips;
import dev.concord.submission.owner.ProjectOwners;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Shows vendors what is said of the tasks of their projects, and taskers what they have said. */
@Service
public final class ReadReports {

    private final ProjectOwners owners;
    private final Reports reports;
    private final Skips skips;

    ReadReports(ProjectOwners owners, Reports reports, Skips skips) {
        this.owners = owners;
        this.reports = reports;
        this.skips = skips;
    }

    /** Lists what a tasker has reported, in projects of whomever. */
    public List<Report> by(TaskerId tasker, Optional<SubmissionId> after, int limit) {
        return reports.ofTasker(tasker, after, limit);
    }

    /** Lists the reports of a project; nothing if it is not the vendor's. */
    public Optional<List<Report.Counted>> of(
            VendorId vendor, ProjectId project, Optional<SubmissionId> after, int limit) {
        return owners.owns(vendor, project) ? Optional.of(reports.ofProject(project, after, limit)) : Optional.empty();
    }

    /** Counts what taskers would not label of a project; nothing if it is not the vendor's. */
    public Optional<Skips.Counted> skipped(VendorId vendor, ProjectId project, int limit) {
        return owners.owns(vendor, project) ? Optional.of(skips.ofProject(project, limit)) : Optional.empty();
    }
}
