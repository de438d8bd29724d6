package dev.concord.task.upload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * Writes one piece behind what is there. Before each write it makes sure that it is still the one that may, and what it notes as
 * received is on the disk. Without a checksum, what came of a piece that breaks off is kept; with one, a piece is kept whole or not.
 */
final class PieceWriter {

    private static final int BUFFER_BYTES = 256 * 1024;
    private static final long BYTES_BETWEEN_NOTES = 8 << 20;

    private final WritingRight right;
    private final FileChannel file;
    private final @Nullable Checksum checksum;
    private final @Nullable MessageDigest digest;
    private final long end;
    private long position;
    private long noted;

    PieceWriter(WritingRight right, FileChannel file, Upload upload, @Nullable Checksum checksum) {
        this.right = right;
        this.file = file;
        this.checksum = checksum;
        this.digest = checksum == null ? null : checksum.digest();
        this.end = upload.sizeBytes();
        this.position = upload.receivedBytes();
        this.noted = position;
    }

    /**
     * Writes a piece to its end.
     *
     * @throws IOException if it broke off; what came of it is kept, unless it has a checksum
     */
    Outcome write(InputStream piece) throws IOException {
        try {
            var outcome = copy(piece);
            if (outcome != Outcome.WRITTEN) {
                return outcome;
            }
            if (checksum != null && digest != null && !checksum.fits(digest)) {
                return Outcome.CHECKSUM_DIFFERS;
            }
            return note() ? Outcome.WRITTEN : Outcome.LOST;
        } catch (IOException brokenOff) {
            if (checksum == null) {
                note();
            }
            throw brokenOff;
        }
    }

    private Outcome copy(InputStream piece) throws IOException {
        var buffer = new byte[BUFFER_BYTES];
        while (true) {
            var filled = Filled.from(piece, buffer);
            if (position + filled.length() > end) {
                return Outcome.TOO_LONG;
            }
            if (filled.length() > 0) {
                if (!right.renew()) {
                    return Outcome.LOST;
                }
                write(ByteBuffer.wrap(buffer, 0, filled.length()));
            }
            if (filled.brokenOff() != null) {
                throw filled.brokenOff();
            }
            if (filled.length() < buffer.length) {
                return Outcome.WRITTEN;
            }
            if (checksum == null && position - noted >= BYTES_BETWEEN_NOTES && !note()) {
                return Outcome.LOST;
            }
        }
    }

    private void write(ByteBuffer bytes) throws IOException {
        if (digest != null) {
            digest.update(bytes.duplicate());
        }
        while (bytes.hasRemaining()) {
            position += file.write(bytes, position);
        }
    }

    /** First the disk, then the note: what is noted is there, whatever happens. */
    private boolean note() throws IOException {
        file.force(true);
        noted = position;
        return right.note(position);
    }

    /** How a piece ended. */
    enum Outcome {
        WRITTEN,
        /** Another request writes by now. */
        LOST,
        TOO_LONG,
        CHECKSUM_DIFFERS
    }

    /**
     * What came of a piece, up to a buffer full of it.
     *
     * @param brokenOff why there is no more, if that is not its end
     */
    private record Filled(int length, @Nullable IOException brokenOff) {

        static Filled from(InputStream piece, byte[] buffer) {
            var length = 0;
            try {
                while (length < buffer.length) {
                    var count = piece.read(buffer, length, buffer.length - length);
                    if (count < 0) {
                        break;
                    }
                    length += count;
                }
                return new Filled(length, null);
            } catch (IOException brokenOff) {
                return new Filled(length, brokenOff);
            }
        }
    }
}
