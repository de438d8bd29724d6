package dev.concord.localnet.journal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** The greatest height, in 8 bytes written over at each block: an idle chain grows without its journal growing. */
public final class Tip implements AutoCloseable {

    /** Not a channel: interrupting a thread that uses a channel closes it. */
    private final RandomAccessFile file;

    private Tip(RandomAccessFile file) {
        this.file = file;
    }

    public static Tip open(Path path) throws IOException {
        return new Tip(new RandomAccessFile(path.toFile(), "rw"));
    }

    /** Reads the height; 0 if none was ever written. */
    public long read() throws IOException {
        file.seek(0);
        return file.length() < Long.BYTES ? 0 : file.readLong();
    }

    public void write(long height) {
        try {
            file.seek(0);
            file.write(ByteBuffer.allocate(Long.BYTES).putLong(height).array());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
