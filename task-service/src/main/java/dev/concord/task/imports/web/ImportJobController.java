package dev.concord.task.imports.web;

import dev.concord.contracts.id.ImportId;
import dev.concord.task.imports.FindImports;
import dev.concord.task.imports.ImportJob;
import dev.concord.task.web.Requested;
import dev.concord.task.web.TaskProblem;
import dev.concord.web.Caller.VendorCaller;
import dev.concord.web.Page;
import dev.concord.web.ProblemException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows vendors how far their imports are, and what was wrong with their lines. */
@RestController
@RequestMapping("/v1/projects/{id}/imports")
final class ImportJobController {

    private final FindImports imports;
    private final RejectedFile rejected;

    ImportJobController(FindImports imports, RejectedFile rejected) {
        this.imports = imports;
        this.rejected = rejected;
    }

    @GetMapping
    Page<ImportJobView> page(
            VendorCaller vendor,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = Requested.DEFAULT_LIMIT) String limit) {
        var project = Requested.project(id);
        var size = Requested.limit(limit);
        var found = imports.page(vendor.id(), project, Requested.after(after, ImportId::parse), size)
                .orElseThrow(() -> Requested.notFound(project));
        return Page.of(found.stream().map(ImportJobView::of).toList(), size, ImportJobView::importId);
    }

    @GetMapping("/{importId}")
    ImportJobView find(VendorCaller vendor, @PathVariable String id, @PathVariable String importId) {
        return ImportJobView.of(own(vendor, id, importId));
    }

    /** Breaks the connection off on a late error: the status was sent, and half of the lines must not look like all of them. */
    @GetMapping("/{importId}/rejected")
    void rejected(
            VendorCaller vendor, @PathVariable String id, @PathVariable String importId, HttpServletResponse response)
            throws IOException {
        var job = own(vendor, id, importId);
        response.setContentType("application/x-ndjson");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("rejected-" + job.importId() + ".ndjson")
                        .build()
                        .toString());
        rejected.write(job, response.getOutputStream());
    }

    private ImportJob own(VendorCaller vendor, String id, String importId) {
        var wanted = Requested.importId(importId);
        return imports.find(vendor.id(), Requested.project(id), wanted)
                .orElseThrow(() -> new ProblemException(
                        TaskProblem.IMPORT_NOT_FOUND, "import " + wanted + " (expected: one of this project)"));
    }
}
