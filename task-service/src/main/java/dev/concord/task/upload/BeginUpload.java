package dev.concord.task.upload;

import dev.concord.contracts.id.Ids;
import dev.concord.contracts.id.UploadId;
import dev.concord.contracts.id.VendorId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Begins an upload, as long as the vendor has room for it. Its bytes count from the beginning, so that no two fill the same room; one
 * whose length is not known yet takes as much as any may have, until its length is said.
 */
@Service
public final class BeginUpload {

    private final Uploads uploads;
    private final UploadFiles files;
    private final UploadSettings settings;
    private final Ids ids;
    private final InstantSource clock;
    private final TransactionOperations transaction;

    BeginUpload(
            Uploads uploads,
            UploadFiles files,
            UploadSettings settings,
            Ids ids,
            InstantSource clock,
            TransactionOperations transaction) {
        this.uploads = uploads;
        this.files = files;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * Returns the upload, of which nothing is there yet, or why there is none.
     *
     * @param sizeBytes how long the file is; absent if that is said later
     */
    public Beginning begin(VendorId vendor, @Nullable Long sizeBytes, String metadata) throws IOException {
        var most = settings.maxSize().toBytes();
        if (sizeBytes != null && sizeBytes > most) {
            return new Beginning.TooLarge(sizeBytes, most);
        }
        var now = clock.instant();
        var upload = new Upload(
                new UploadId(ids.next()),
                sizeBytes == null ? most : sizeBytes,
                sizeBytes == null,
                0,
                metadata,
                now.plus(settings.lifetime()));
        try {
            return transaction.execute(_ -> {
                var refusal = refusal(uploads.lockHolding(vendor), upload.sizeBytes());
                if (refusal != null) {
                    return refusal;
                }
                uploads.add(vendor, upload, now);
                create(upload);
                return new Beginning.Begun(upload);
            });
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private @Nullable Beginning refusal(Uploads.Holding held, long sizeBytes) {
        if (held.uploads() >= settings.perVendor()) {
            return new Beginning.TooMany(settings.perVendor());
        }
        var most = settings.sizePerVendor().toBytes();
        return held.sizeBytes() + sizeBytes > most
                ? new Beginning.QuotaReached(sizeBytes, held.sizeBytes(), most)
                : null;
    }

    private void create(Upload upload) {
        try {
            files.create(upload.id());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
