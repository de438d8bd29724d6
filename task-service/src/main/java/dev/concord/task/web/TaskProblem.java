package dev.concord.task.web;

import dev.concord.web.ProblemCode;

/** Everything that can be wrong with a request to this service. */
public enum TaskProblem implements ProblemCode {
    MALFORMED_ID(400, "malformed-id", "An id is not a UUID"),
    PAGE_OUT_OF_RANGE(400, "page-out-of-range", "A page cannot be that large or small"),
    MALFORMED_QUERY(400, "malformed-query", "A parameter of the query makes no sense"),
    ESTIMATE_OUT_OF_RANGE(400, "estimate-out-of-range", "Nothing can be estimated for that many"),
    TEMPLATE_NOT_FOUND(404, "template-not-found", "There is no such template"),
    PROJECT_NOT_FOUND(404, "project-not-found", "There is no such project"),
    PROJECT_ID_TAKEN(409, "project-id-taken", "The id belongs to another order"),
    PROJECT_STATE(409, "project-state", "The project's state does not allow this"),
    BRIEFING_DOES_NOT_FIT(422, "briefing-does-not-fit", "The project has no such classes or labels"),
    DEADLINE_PASSED(422, "deadline-passed", "The deadline has come already"),
    NOT_REVIEWED(409, "not-reviewed", "The project has no reviews"),
    TASK_NOT_FOUND(404, "task-not-found", "There is no such task"),
    TASK_STATE(409, "task-state", "The task's state does not allow this"),
    LABEL_DOES_NOT_FIT(422, "label-does-not-fit", "The task has no such label"),
    LABEL_TOO_LARGE(413, "label-too-large", "The label takes too many bytes"),
    SUBMISSION_NOT_FOUND(404, "submission-not-found", "There is no such submission"),
    SUBMISSION_AGREES(409, "submission-agrees", "There is nothing to appeal against"),
    APPEAL_NOT_FOUND(404, "appeal-not-found", "There is no appeal"),
    ALREADY_APPEALED(409, "already-appealed", "An appeal was made and stays"),
    IDEMPOTENCY_KEY(400, "idempotency-key", "An import needs a key of its own"),
    IDEMPOTENCY_KEY_REUSED(409, "idempotency-key-reused", "The key belongs to another import"),
    IMPORT_NOT_FOUND(404, "import-not-found", "There is no such import"),
    UNSUPPORTED_FORMAT(415, "unsupported-format", "Tasks do not come in this format"),
    UNREADABLE_FILE(400, "unreadable-file", "The file as a whole cannot be read"),
    IMPORT_TOO_LARGE(413, "import-too-large", "The import is too large"),
    IMPORT_INCOMPLETE(400, "import-incomplete", "The body ended too early; nothing was added"),
    IMPORT_LOST(503, "import-lost", "Nothing was added; send the same import again"),
    TOO_MANY_IMPORTS(503, "too-many-imports", "Other imports are still being read"),
    MEDIA_REFUSED(415, "media-refused", "This is no medium that is kept"),
    MEDIA_QUOTA(413, "media-quota", "The vendor keeps as many media as it may"),
    MEDIA_NOT_FOUND(404, "media-not-found", "There is no such medium"),
    MEDIA_LINK(403, "media-link", "The link is not good, or not any more"),
    MALFORMED_UPLOAD(400, "malformed-upload", "An upload cannot be like that"),
    TUS_VERSION(412, "tus-version", "Uploads speak another version of tus"),
    UPLOAD_NOT_FOUND(404, "upload-not-found", "There is no such upload"),
    UPLOAD_OFFSET(409, "upload-offset", "The upload is not there yet, or further"),
    UPLOAD_BUSY(423, "upload-busy", "Another piece of the upload is being written"),
    UPLOAD_TOO_LARGE(413, "upload-too-large", "The upload is too large"),
    UPLOAD_CHECKSUM(460, "upload-checksum", "The piece is not what it should hash to"),
    UPLOAD_NOT_WHOLE(409, "upload-not-whole", "The upload is not whole yet"),
    TOO_MANY_UPLOADS(429, "too-many-uploads", "The vendor has as many uploads as it may have"),
    REFERENCE_NOT_ALLOWED(409, "reference-not-allowed", "The task refers to what its vendor may not refer to"),
    UNKNOWN_FORMAT(400, "unknown-format", "Labels of this kind have no such format"),
    EXPORT_SELECTION(400, "export-selection", "An export cannot be asked for like that"),
    FORMAT_DOES_NOT_FIT(409, "format-does-not-fit", "The format needs more than the tasks say, or has no place for it"),
    TOO_MANY_EXPORTS(503, "too-many-exports", "Other exports are still being written"),
    MALFORMED_POSITION(400, "malformed-position", "A stream has no such position"),
    EVENTS_GONE(410, "events-gone", "Some of these events are kept no longer"),
    TOO_MANY_OWN_STREAMS(429, "too-many-own-streams", "The vendor has as many streams open as it may have"),
    TOO_MANY_STREAMS(503, "too-many-streams", "Other streams are still open"),
    MALFORMED_WEBHOOK(400, "malformed-webhook", "A webhook cannot be like that"),
    WEBHOOK_NOT_FOUND(404, "webhook-not-found", "There is no such webhook"),
    DELIVERY_NOT_FOUND(404, "delivery-not-found", "There is no such delivery"),
    WEBHOOK_ID_TAKEN(409, "webhook-id-taken", "The id belongs to another webhook"),
    TOO_MANY_WEBHOOKS(409, "too-many-webhooks", "The vendor has as many webhooks as it may have"),
    TOO_MANY_DELIVERIES(409, "too-many-deliveries", "The webhook has as many deliveries waiting as it may have");

    private final int status;
    private final String code;
    private final String title;

    TaskProblem(int status, String code, String title) {
        this.status = status;
        this.code = code;
        this.title = title;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
