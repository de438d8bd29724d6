package dev.concord.task.export.web;

import dev.concord.contracts.id.ProjectId;
import dev.concord.task.export.ExportAgreements;
import dev.concord.task.export.ExportFormat.FileType;
import dev.concord.task.export.ExportResult;
import dev.concord.task.web.Requested;
import dev.concord.task.web.TaskProblem;
import dev.concord.web.Caller.VendorCaller;
import dev.concord.web.ProblemException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Gives vendors their labels as files. An error before the first byte is answered as a problem; a later one breaks the connection
 * off, because the status was sent and half of the labels must not look like all of them.
 */
@RestController
final class ExportController {

    /** Long enough for a file of ordinary size to be written. */
    private static final Duration UNTIL_ANOTHER_IS_WRITTEN = Duration.ofSeconds(5);

    private final ExportAgreements exports;

    ExportController(ExportAgreements exports) {
        this.exports = exports;
    }

    @GetMapping("/v1/projects/{id}/export")
    void export(
            VendorCaller vendor,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> query,
            HttpServletResponse response)
            throws IOException {
        var project = Requested.project(id);
        var order = new ExportQuery(query).order();
        var result = exports.run(vendor.id(), project, order, (name, type) -> open(response, name, type));
        refuse(result, project, order.format());
    }

    private static OutputStream open(HttpServletResponse response, String fileName, FileType type) throws IOException {
        response.setContentType(type.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(fileName).build().toString());
        return response.getOutputStream();
    }

    private static void refuse(ExportResult result, ProjectId project, String format) {
        switch (result) {
            case ExportResult.Done _ -> {}
            case ExportResult.UnknownProject _ -> throw Requested.notFound(project);
            case ExportResult.UnknownFormat other ->
                throw new ProblemException(
                        TaskProblem.UNKNOWN_FORMAT,
                        "format: \"%s\" (expected for this labelKind one of: %s)"
                                .formatted(Requested.shortened(format), String.join(", ", other.known())));
            case ExportResult.Refused refused ->
                throw new ProblemException(TaskProblem.EXPORT_SELECTION, refused.message());
            case ExportResult.Unwritable unwritable ->
                throw new ProblemException(TaskProblem.FORMAT_DOES_NOT_FIT, unwritable.message());
            case ExportResult.TooMany busy ->
                throw new ProblemException(
                                TaskProblem.TOO_MANY_EXPORTS,
                                "exports being written: %d (expected: fewer; ask again later)"
                                        .formatted(busy.concurrent()))
                        .retryAfter(UNTIL_ANOTHER_IS_WRITTEN);
        }
    }
}
