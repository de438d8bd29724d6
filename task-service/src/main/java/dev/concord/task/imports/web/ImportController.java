package dev.concord.task.imports.web;

import dev.concord.contracts.id.IdempotencyKey;
import dev.concord.contracts.id.ProjectId;
import dev.concord.task.imports.ImportKey;
import dev.concord.task.imports.ImportReport;
import dev.concord.task.imports.ImportTasks;
import dev.concord.task.imports.TaskFile;
import dev.concord.task.imports.format.Annotations;
import dev.concord.task.imports.format.TaskFormat;
import dev.concord.task.upload.web.WholeUploads;
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
    private final WholeUploads uploads;

    ImportController(ImportTasks imports, WholeUploads uploads) {
        this.imports = imports;
        this.uploads = uploads;
    }

    @PostMapping("/v1/projects/{id}/tasks")
    ImportReport add(
            VendorCaller vendor,
            @PathVariable String id,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @RequestHeader(name = "Content-Type", required = false) @Nullable String contentType,
            @RequestParam(required = false) @Nullable String format,
            @RequestParam(required = false) @Nullable String annotations,
            @RequestParam(required = false) @Nullable String model,
            @RequestParam(required = false) @Nullable String upload,
            InputStream body) {
        var project = Requested.project(id);
        var importKey = key(key);
        var reading = new Reading(
                FileFormat.of(format, contentType), FileFormat.annotations(annotations), FileFormat.model(model));
        try {
            return upload == null
                    ? run(vendor, project, importKey, reading.of(body, null))
                    : runUploaded(vendor, project, importKey, reading, upload);
        } catch (IOException brokenOff) {
            throw incomplete(project);
        }
    }

    /** Reads a file that came before, in pieces; the body of this request is nothing then. */
    private ImportReport runUploaded(
            VendorCaller vendor, ProjectId project, ImportKey key, Reading reading, String upload) throws IOException {
        var whole = uploads.require(vendor.id(), upload);
        try (var body = uploads.open(whole)) {
            return run(vendor, project, key, reading.of(body, whole.sizeBytes()));
        }
    }

    private ImportReport run(VendorCaller vendor, ProjectId project, ImportKey key, TaskFile file) throws IOException {
        return ImportAnswer.of(project, imports.run(vendor.id(), project, key, file));
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

    /** How a file is to be understood. */
    private record Reading(TaskFormat format, Annotations annotations, String model) {

        TaskFile of(InputStream body, @Nullable Long uploadedBytes) {
            return new TaskFile(format, annotations, model, body, uploadedBytes);
        }
    }
}
