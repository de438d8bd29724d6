package dev.concord.task.upload;

import dev.concord.contracts.id.UploadId;
import java.time.Instant;

/**
 * A file on its way.
 *
 * @param sizeBytes how long the file is; as long as that is deferred, the most that it may be
 * @param lengthDeferred whether the vendor has yet to say how long it is
 * @param receivedBytes how many are kept for sure
 * @param metadata what the vendor noted with it, as it came; nobody here reads it
 * @param expiresAt when it is gone, unless another piece comes before
 */
public record Upload(
        UploadId id, long sizeBytes, boolean lengthDeferred, long receivedBytes, String metadata, Instant expiresAt) {

    public boolean isWhole() {
        return !lengthDeferred && receivedBytes == sizeBytes;
    }

    Upload ofLength(long bytes) {
        return new Upload(id, bytes, false, receivedBytes, metadata, expiresAt);
    }

    /** Tells whether the file may be said to be so long: once, no shorter than it is by now, and never otherwise. */
    boolean mayHave(long bytes) {
        return lengthDeferred ? bytes >= receivedBytes && bytes <= sizeBytes : bytes == sizeBytes;
    }
}
