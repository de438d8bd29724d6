package dev.concord.task.upload;

import dev.concord.contracts.id.UploadId;
import dev.concord.contracts.id.VendorId;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Shows vendors their uploads, ends them, and opens those that are whole to whoever makes something of them. */
@Service
public final class LookAfterUploads {

    private final Uploads uploads;
    private final UploadFiles files;

    LookAfterUploads(Uploads uploads, UploadFiles files) {
        this.uploads = uploads;
        this.files = files;
    }

    public Optional<Upload> find(VendorId vendor, UploadId id) {
        return uploads.find(vendor, id);
    }

    /** Returns a vendor's uploads in the order they were begun. */
    public List<Upload> page(VendorId vendor, Optional<UploadId> after, int limit) {
        return uploads.page(vendor, after, limit);
    }

    /** Ends an upload, whole or not; false if the vendor has no such. Whoever reads it reads on. */
    public boolean end(VendorId vendor, UploadId id) throws IOException {
        var ended = uploads.delete(vendor, id);
        if (ended) {
            files.delete(id);
        }
        return ended;
    }

    /**
     * Opens an upload that was found to be whole.
     *
     * @throws IOException if it has ended since
     */
    public InputStream open(Upload whole) throws IOException {
        return files.openToRead(whole.id());
    }
}
