package dev.concord.task.upload;

import dev.concord.contracts.id.UploadId;
import dev.concord.contracts.id.VendorId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What is known of the uploads of each vendor. */
interface Uploads {

    /** Returns what a vendor has; nobody else begins one of the vendor's until the transaction ends. */
    Holding lockHolding(VendorId vendor);

    void add(VendorId vendor, Upload upload, Instant createdAt);

    Optional<Upload> find(VendorId vendor, UploadId id);

    List<Upload> page(VendorId vendor, Optional<UploadId> after, int limit);

    /** Lets a request be the only one that writes, if the upload has come just so far and nobody else writes; tells whether it is. */
    boolean claim(Claim claim, long receivedBytes, Instant now, Instant until);

    /** Tells whether the request is still the one that writes, and lets it be for longer. */
    boolean renew(Claim claim, Instant until);

    /** Notes how long the file is, if that was deferred, unless another request writes by now; tells whether that is so. */
    boolean declare(Claim claim, long sizeBytes);

    /** Notes how far an upload has come, unless another request writes by now; tells whether that is so. */
    boolean note(Claim claim, long receivedBytes, Instant expiresAt);

    void release(Claim claim);

    /** Deletes an upload; false if the vendor has no such. */
    boolean delete(VendorId vendor, UploadId id);

    /** Deletes some of those that have expired; returns which. */
    List<UploadId> deleteExpired(Instant now, int most);

    /** Returns those of these that there are. */
    Set<UploadId> existing(List<UploadId> ids);

    /** What a vendor has begun and not ended. */
    record Holding(int uploads, long sizeBytes) {}

    /** The wish of one request to write to an upload. */
    record Claim(UploadId upload, UUID writer) {}
}
