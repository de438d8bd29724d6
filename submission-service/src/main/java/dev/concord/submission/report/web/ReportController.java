package dev.concord.submission.report.web;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.submission.report.Comment;
import dev.concord.submission.report.ReadReports;
import dev.concord.submission.report.ReportTask;
import dev.concord.submission.web.Outages;
import dev.concord.submission.web.Presenting;
import dev.concord.submission.web.Requested;
import dev.concord.submission.web.SubmissionProblem;
import dev.concord.web.Caller.TaskerCaller;
import dev.concord.web.Caller.VendorCaller;
import dev.concord.web.Page;
import dev.concord.web.ProblemException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where taskers report broken tasks, and vendors read of them and of tasks that were skipped. */
@RestController
final class ReportController {

    private final ReportTask reporting;
    private final ReadReports reading;

    ReportController(ReportTask reporting, ReadReports reading) {
        this.reporting = reporting;
        this.reading = reading;
    }

    @PostMapping("/v1/assignments/{id}/report")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void report(TaskerCaller tasker, @PathVariable String id, @RequestBody ReportRequest request) {
        var presented = Presenting.presented(tasker, id, request.token());
        var comment = Objects.requireNonNullElse(request.comment(), Comment.NONE);
        Outages.told(() -> reporting.report(presented, request.fault(), comment))
                .ifPresent(refused -> {
                    throw Presenting.refused(refused);
                });
    }

    @GetMapping("/v1/taskers/me/reports")
    Page<OwnReportView> own(
            TaskerCaller tasker,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = Requested.DEFAULT_LIMIT) String limit) {
        var size = Requested.limit(limit);
        var found = reading.by(tasker.id(), Requested.after(after, SubmissionId::parse), size);
        return Page.of(found.stream().map(OwnReportView::of).toList(), size, OwnReportView::id);
    }

    @GetMapping("/v1/projects/{id}/reports")
    Page<ReportView> page(
            VendorCaller vendor,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = Requested.DEFAULT_LIMIT) String limit) {
        var project = Requested.project(id);
        var size = Requested.limit(limit);
        var found = reading.of(vendor.id(), project, Requested.after(after, SubmissionId::parse), size)
                .orElseThrow(() -> unknown(project));
        return Page.of(found.stream().map(ReportView::of).toList(), size, ReportView::id);
    }

    @GetMapping("/v1/projects/{id}/skips")
    SkipsView skips(
            VendorCaller vendor,
            @PathVariable String id,
            @RequestParam(defaultValue = Requested.DEFAULT_LIMIT) String limit) {
        var project = Requested.project(id);
        var size = Requested.limit(limit);
        return SkipsView.of(reading.skipped(vendor.id(), project, size).orElseThrow(() -> unknown(project)));
    }

    private static ProblemException unknown(ProjectId project) {
        return new ProblemException(
                SubmissionProblem.UNKNOWN_PROJECT, "project " + project + " (expected: a project of this vendor)");
    }
}
