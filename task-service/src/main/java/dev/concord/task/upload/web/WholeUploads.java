package dev.concord.task.upload.web;

import dev.concord.contracts.id.VendorId;
import dev.concord.task.upload.LookAfterUploads;
import dev.concord.task.upload.Upload;
import dev.concord.task.web.Requested;
import dev.concord.task.web.TaskProblem;
import dev.concord.web.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.stereotype.Component;

/** Uploads that requests name in place of a body. */
@Component
public final class WholeUploads {

    private final LookAfterUploads uploads;

    WholeUploads(LookAfterUploads uploads) {
        this.uploads = uploads;
    }

    /** Finds a vendor's upload that is whole, or refuses. */
    public Upload require(VendorId vendor, String id) {
        var wanted = Requested.upload(id);
        var upload = uploads.find(vendor, wanted).orElseThrow(() -> UploadProblems.notFound(wanted));
        if (!upload.isWhole()) {
            throw new ProblemException(
                    TaskProblem.UPLOAD_NOT_WHOLE,
                    "upload %s: %d bytes (expected: all %s)"
                            .formatted(
                                    wanted,
                                    upload.receivedBytes(),
                                    upload.lengthDeferred()
                                            ? "of them, and Upload-Length with the last"
                                            : upload.sizeBytes()));
        }
        return upload;
    }

    /** Opens an upload that was found to be whole. */
    public InputStream open(Upload whole) {
        try {
            return uploads.open(whole);
        } catch (IOException ended) {
            throw UploadProblems.notFound(whole.id());
        }
    }
}
