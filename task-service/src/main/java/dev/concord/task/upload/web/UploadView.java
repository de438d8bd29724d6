package dev.concord.task.upload.web;

import dev.concord.contracts.id.UploadId;
import dev.concord.task.upload.Upload;
import java.time.Instant;

/** An upload as its vendor sees it. */
record UploadView(UploadId id, long bytes, long received, boolean whole, Instant expiresAt) {

    static UploadView of(Upload upload) {
        return new UploadView(
                upload.id(), upload.sizeBytes(), upload.receivedBytes(), upload.isWhole(), upload.expiresAt());
    }
}
