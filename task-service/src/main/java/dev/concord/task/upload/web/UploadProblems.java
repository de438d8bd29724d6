package dev.concord.task.upload.web;

import dev.concord.contracts.id.UploadId;
import dev.concord.task.upload.Appending;
import dev.concord.task.upload.Beginning;
import dev.concord.task.upload.Piece;
import dev.concord.task.web.TaskProblem;
import dev.concord.web.ProblemException;
import java.time.Duration;
import java.util.Objects;

/** What can be wrong with an upload, in words. */
final class UploadProblems {

    private static final Duration UNTIL_GIVEN_UP = Duration.ofSeconds(10);
    private static final Duration UNTIL_ONE_ENDS = Duration.ofMinutes(1);

    private UploadProblems() {}

    static ProblemException notFound(UploadId id) {
        return new ProblemException(
                TaskProblem.UPLOAD_NOT_FOUND, "upload " + id + " (expected: one of this vendor that has not ended)");
    }

    static ProblemException of(Beginning.TooLarge tooLarge) {
        return new ProblemException(
                TaskProblem.UPLOAD_TOO_LARGE,
                "Upload-Length: %d (expected: at most %d)".formatted(tooLarge.sizeBytes(), tooLarge.maxBytes()));
    }

    static ProblemException of(Beginning.QuotaReached full) {
        return new ProblemException(
                TaskProblem.UPLOAD_TOO_LARGE,
                "Upload-Length: %d, with %d of the vendor's other uploads (expected: at most %d together; end some)"
                        .formatted(full.sizeBytes(), full.heldBytes(), full.maxBytes()));
    }

    static ProblemException of(Beginning.TooMany tooMany) {
        return new ProblemException(
                        TaskProblem.TOO_MANY_UPLOADS,
                        "uploads: %d of this vendor (expected: fewer; end some)".formatted(tooMany.max()))
                .retryAfter(UNTIL_ONE_ENDS);
    }

    static ProblemException of(Piece piece, Appending.OffsetDiffers differs) {
        return new ProblemException(
                TaskProblem.UPLOAD_OFFSET,
                "Upload-Offset: %d (expected: %d, as far as the upload is)"
                        .formatted(piece.offset(), differs.receivedBytes()));
    }

    /** What is longer than any may be is too large; any other length only contradicts what was said, or has come, before. */
    static ProblemException of(Piece piece, Appending.LengthDiffers differs) {
        var upload = differs.upload();
        var said = Objects.requireNonNull(piece.uploadBytes(), "only a length that was said can differ");
        if (!upload.lengthDeferred()) {
            return new ProblemException(
                    TaskProblem.MALFORMED_UPLOAD,
                    "Upload-Length: %d (expected: %d, as it is by now)".formatted(said, upload.sizeBytes()));
        }
        return new ProblemException(
                said > upload.sizeBytes() ? TaskProblem.UPLOAD_TOO_LARGE : TaskProblem.MALFORMED_UPLOAD,
                "Upload-Length: %d (expected: %d..%d)".formatted(said, upload.receivedBytes(), upload.sizeBytes()));
    }

    static ProblemException busy(UploadId id) {
        return new ProblemException(
                        TaskProblem.UPLOAD_BUSY,
                        "upload " + id + ": another piece is written (expected: one at a time)")
                .retryAfter(UNTIL_GIVEN_UP);
    }

    static ProblemException tooManyWriters(int total) {
        return new ProblemException(
                        TaskProblem.UPLOAD_BUSY, "pieces being written: %d (expected: fewer)".formatted(total))
                .retryAfter(UNTIL_GIVEN_UP);
    }

    static ProblemException of(Appending.TooLong tooLong) {
        return new ProblemException(
                TaskProblem.UPLOAD_TOO_LARGE,
                "body: reaches beyond the upload's %d bytes (expected: to its end at most)"
                        .formatted(tooLong.sizeBytes()));
    }

    static ProblemException checksumDiffers() {
        return new ProblemException(
                TaskProblem.UPLOAD_CHECKSUM,
                "body: another hash than Upload-Checksum (expected: the same; send it again)");
    }

    static ProblemException brokenOff() {
        return new ProblemException(
                TaskProblem.IMPORT_INCOMPLETE, "the body broke off (expected: all of it; ask how far the upload is)");
    }
}
