package dev.concord.task.imports.web;

import dev.concord.contracts.id.ProjectId;
import dev.concord.task.imports.ImportKey;
import dev.concord.task.imports.ImportReport;
import dev.concord.task.imports.ImportTasks;
import dev.concord.task.imports.TaskFile;
import dev.concord.task.web.Requested;
import dev.concord.task.web.TaskProblem;
import dev.concord.web.Caller.VendorCaller;
import dev.concord.web.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes files of tasks. The body is read as it arrives and never held as a whole. */
@RestController
final class ImportController {

    private final ImportTasks imports;

    ImportController(ImportTasks imports) {
        this.imports = imports;
    }

    @PostMapping("/v1/projects/{id}/tasks")
    ImportReport add(
            VendorCaller vendor,
            @PathVariable String id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestHeader(name = "Content-Type", required = false) @Nullable String contentType,
            @RequestParam(required = false) @Nullable String format,
            @RequestParam(required = false) @Nullable String annotations,
            @RequestParam(required = false) @Nullable String model,
            InputStream body) {
        var project = Requested.project(id);
        var importKey = key(key);
        var file = new TaskFile(
                FileFormat.of(format, contentType),
                FileFormat.annotations(annotations),
                FileFormat.model(model),
                body);
        try {
            return ImportAnswer.of(project, imports.run(vendor.id(), project, importKey, file));
        } catch (IOException brokenOff) {
            throw incomplete(project);
        }
    }

    private static ImportKey key(@Nullable String header) {
        try {
            return new ImportKey(header == null ? "" : header);
        } catch (IllegalArgumentException malformed) {
            throw new ProblemException(TaskProblem.IDEMPOTENCY_KEY, String.valueOf(malformed.getMessage()));
        }
    }

    private static ProblemException incomplete(ProjectId project) {
        return new ProblemException(
                TaskProblem.IMPORT_INCOMPLETE,
                "project " + project + ": the body broke off (expected: all of it; send the same import again)");
    }
}
