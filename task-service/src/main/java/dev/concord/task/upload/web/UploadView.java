package dev.concord.task.upload.web;

import dev.concord.contracts.id.UploadId;
import dev.concord.task.upload.Upload;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An upload as its vendor sees it.
 *
 * @param bytes how long the file is; absent as long as nobody has said so
 */
record UploadView(UploadId id, @Nullable Long bytes, long received, boolean whole, Instant expiresAt) {

    static UploadView of(Upload upload) {
        return new UploadView(
                upload.id(),
                upload.lengthDeferred() ? null : upload.sizeBytes(),
                upload.receivedBytes(),
                upload.isWhole(),
                upload.expiresAt());
    }
}
