package dev.concord.submission.report.web;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskId;
import dev.concord.submission.report.Comment;
import dev.concord.submission.report.Fault;
import dev.concord.submission.report.Report;
import java.time.Instant;

/** A report as its tasker sees it. */
record OwnReportView(
        SubmissionId id, ProjectId projectId, TaskId taskId, Fault fault, Comment comment, Instant reportedAt) {

    static OwnReportView of(Report report) {
        return new OwnReportView(
                report.id(),
                report.projectId(),
                report.taskId(),
                report.fault(),
                report.comment(),
                report.reportedAt());
    }
}
