package dev.concord.submission.report.web;

import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.submission.report.Comment;
import dev.concord.submission.report.Fault;
import dev.concord.submission.report.Report;
import java.time.Instant;

/** A report as the vendor sees it. */
record ReportView(
        SubmissionId id,
        TaskId taskId,
        TaskerId taskerId,
        Fault fault,
        Comment comment,
        Instant reportedAt,
        int reporters) {

    static ReportView of(Report.Counted counted) {
        var report = counted.report();
        return new ReportView(
                report.id(),
                report.taskId(),
                report.taskerId(),
                report.fault(),
                report.comment(),
                report.reportedAt(),
                counted.reporters());
    }
}
