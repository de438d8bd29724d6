package dev.concord.task.upload;

import dev.concord.contracts.id.Ids;
import dev.concord.contracts.id.UploadId;
import dev.concord.contracts.id.VendorId;
import dev.concord.task.upload.Uploads.Claim;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Takes the next piece of an upload. One request writes at a time; one that went silent gives its place to the next. */
@Service
public final class AppendToUpload {

    private final Uploads uploads;
    private final UploadFiles files;
    private final UploadSettings settings;
    private final Ids ids;
    private final InstantSource clock;

    AppendToUpload(Uploads uploads, UploadFiles files, UploadSettings settings, Ids ids, InstantSource clock) {
        this.uploads = uploads;
        this.files = files;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Writes a piece that begins at the offset.
     *
     * @throws IOException if the piece broke off; what came of it is kept, unless it has a checksum
     */
    public Appending append(VendorId vendor, UploadId id, long offset, @Nullable Checksum checksum, InputStream piece)
            throws IOException {
        var found = uploads.find(vendor, id);
        if (found.isEmpty()) {
            return new Appending.Unknown();
        }
        var right = new WritingRight(uploads, new Claim(id, ids.next()), clock, settings.lifetime());
        if (found.get().receivedBytes() != offset || !right.take(offset)) {
            return notTaken(vendor, id, offset);
        }
        try (var file = files.openToWrite(id)) {
            var outcome = new PieceWriter(right, file, found.get(), checksum).write(piece);
            return answer(vendor, found.get(), outcome);
        } finally {
            right.giveBack();
        }
    }

    private Appending notTaken(VendorId vendor, UploadId id, long offset) {
        return uploads.find(vendor, id)
                .<Appending>map(upload -> upload.receivedBytes() == offset
                        ? new Appending.Busy()
                        : new Appending.OffsetDiffers(upload.receivedBytes()))
                .orElseGet(Appending.Unknown::new);
    }

    private Appending answer(VendorId vendor, Upload before, PieceWriter.Outcome outcome) {
        return switch (outcome) {
            case WRITTEN ->
                uploads.find(vendor, before.id())
                        .<Appending>map(Appending.Appended::new)
                        .orElseGet(Appending.Unknown::new);
            case LOST -> notTaken(vendor, before.id(), before.receivedBytes());
            case TOO_LONG -> new Appending.TooLong(before.sizeBytes());
            case CHECKSUM_DIFFERS -> new Appending.ChecksumDiffers();
        };
    }
}
