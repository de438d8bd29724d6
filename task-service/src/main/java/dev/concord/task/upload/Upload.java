package dev.concord.task.upload;

import dev.concord.contracts.id.UploadId;
import java.time.Instant;

/**
 * A file on its way.
 *
 * @param receivedBytes how many are kept for sure
 * @param metadata what the vendor noted with it, as it came; nobody here reads it
 * @param expiresAt when it is gone, unless another piece comes before
 */
public record Upload(UploadId id, long sizeBytes, long receivedBytes, String metadata, Instant expiresAt) {

    public boolean isWhole() {
        return receivedBytes == sizeBytes;
    }
}
