package dev.concord.task.upload;

import dev.concord.contracts.id.Ids;
import dev.concord.contracts.id.UploadId;
import dev.concord.contracts.id.VendorId;
import dev.concord.task.upload.Uploads.Claim;
import java.io.IOException;
import java.time.InstantSource;
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
     * Writes a piece behind what is there.
     *
     * @throws IOException if the piece broke off; what came of it is kept, unless it has a checksum
     */
    public Appending append(VendorId vendor, UploadId id, Piece piece) throws IOException {
        var found = uploads.find(vendor, id);
        if (found.isEmpty()) {
            return new Appending.Unknown();
        }
        var right = new WritingRight(uploads, new Claim(id, ids.next()), clock, settings.lifetime());
        if (found.get().receivedBytes() != piece.offset() || !right.take(piece.offset())) {
            return notTaken(vendor, id, piece.offset());
        }
        try {
            return write(right, vendor, id, piece);
        } finally {
            right.giveBack();
        }
    }

    /** Looks again, as the length may have been said before this request had the right to write. */
    private Appending write(WritingRight right, VendorId vendor, UploadId id, Piece piece) throws IOException {
        var upload = uploads.find(vendor, id);
        if (upload.isEmpty()) {
            return new Appending.Unknown();
        }
        var known = upload.get();
        var length = piece.uploadBytes();
        if (length != null) {
            if (!known.mayHave(length)) {
                return new Appending.LengthDiffers(known);
            }
            if (known.lengthDeferred()) {
                if (!right.declare(length)) {
                    return notTaken(vendor, id, piece.offset());
                }
                known = known.ofLength(length);
            }
        }
        try (var file = files.openToWrite(id)) {
            var outcome = new PieceWriter(right, file, known, piece.checksum()).write(piece.content());
            return answer(vendor, known, outcome);
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
