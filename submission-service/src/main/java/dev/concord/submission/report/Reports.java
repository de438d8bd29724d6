package dev.concord.submission.report;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskerId;
import java.util.List;
import java.util.Optional;

/** All reports of broken tasks. */
public interface Reports {

    /** Adds a report, unless the tasker has reported the task before. */
    void add(Report report);

    /** Lists a project's reports in the order of their ids, from behind the given one. */
    List<Report.Counted> ofProject(ProjectId project, Optional<SubmissionId> after, int limit);

    /** Lists a tasker's reports in the order of their ids, from behind the given one. */
    List<Report> ofTasker(TaskerId tasker, Optional<SubmissionId> after, int limit);

    /** Erases what a tasker wrote; what is wrong with the tasks stays. */
    void eraseComments(TaskerId tasker);
}
