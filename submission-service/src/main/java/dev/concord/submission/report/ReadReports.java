package dev.concord.submission.report;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.VendorId;
import dev.concord.submission.owner.ProjectOwners;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Shows vendors what is said of the tasks of their projects. */
@Service
public final class ReadReports {

    private final ProjectOwners owners;
    private final Reports reports;

    ReadReports(ProjectOwners owners, Reports reports) {
        this.owners = owners;
        this.reports = reports;
    }

    /** Lists the reports of a project; nothing if it is not the vendor's. */
    public Optional<List<Report.Counted>> of(
            VendorId vendor, ProjectId project, Optional<SubmissionId> after, int limit) {
        return owners.owns(vendor, project) ? Optional.of(reports.ofProject(project, after, limit)) : Optional.empty();
    }
}
