package dev.concord.localnet.journal;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.CRC32;

/**
 * An append-only file of records, each with its length and checksum. A record is with the operating system before
 * {@link #append} returns: that survives the end of this process, though not a power cut.
 */
public final class Journal implements AutoCloseable {

    static final int MAX_RECORD_BYTES = 8 * 1024 * 1024;

    private static final int FRAME_BYTES = 2 * Integer.BYTES;

    /** Not a channel: interrupting a thread that uses a channel closes it. */
    private final RandomAccessFile file;

    private Journal(RandomAccessFile file) {
        this.file = file;
    }

    /**
     * Opens a journal and hands over its records from the first on. What a kill left of an unfinished record is cut off.
     *
     * @throws IllegalStateException if a finished record is damaged
     */
    public static Journal open(Path path, Consumer<JournalRecord> reader) throws IOException {
        var file = new RandomAccessFile(path.toFile(), "rw");
        var end = readAll(path, reader);
        file.setLength(end);
        file.seek(end);
        return new Journal(file);
    }

    public void append(JournalRecord record) {
        var payload = RecordBorsh.write(record);
        var frame = ByteBuffer.allocate(FRAME_BYTES + payload.length)
                .putInt(payload.length)
                .putInt(checksum(payload))
                .put(payload)
                .array();
        try {
            file.write(frame);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() throws IOException {
        file.getFD().sync();
        file.close();
    }

    private static long readAll(Path path, Consumer<JournalRecord> reader) throws IOException {
        var size = Files.size(path);
        var position = 0L;
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path), 1 << 16))) {
            while (size - position >= FRAME_BYTES) {
                var length = in.readInt();
                var expected = in.readInt();
                if (length <= 0 || length > MAX_RECORD_BYTES) {
                    throw damaged(path, position);
                }
                if (size - position - FRAME_BYTES < length) {
                    break;
                }
                var payload = in.readNBytes(length);
                if (checksum(payload) != expected) {
                    throw damaged(path, position);
                }
                reader.accept(RecordBorsh.read(payload));
                position += FRAME_BYTES + length;
            }
        }
        return position;
    }

    private static IllegalStateException damaged(Path path, long position) {
        return new IllegalStateException("%s: damaged at byte %d (expected: a record)".formatted(path, position));
    }

    private static int checksum(byte[] payload) {
        var crc = new CRC32();
        crc.update(payload);
        return (int) crc.getValue();
    }
}
