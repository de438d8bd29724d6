package dev.concord.task.media.header;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.util.Optional;

/** Small pieces of a file, wherever they lie, and not many of them: a file cannot lead us around in it without end. */
public final class HeaderBytes {

    private static final int MOST_PIECES = 2_000;
    private static final int LARGEST_PIECE = 4_096;

    private final SeekableByteChannel file;
    private int pieces;

    public HeaderBytes(SeekableByteChannel file) {
        this.file = file;
    }

    long size() throws IOException {
        return file.size();
    }

    /** Reads so many bytes from a place on, most significant first; nothing if there are not as many, or enough was read. */
    Optional<ByteBuffer> at(long position, int length) throws IOException {
        if (position < 0 || length > LARGEST_PIECE || position > file.size() - length || ++pieces > MOST_PIECES) {
            return Optional.empty();
        }
        var bytes = ByteBuffer.allocate(length).order(ByteOrder.BIG_ENDIAN);
        file.position(position);
        while (bytes.hasRemaining()) {
            if (file.read(bytes) < 0) {
                return Optional.empty();
            }
        }
        return Optional.of(bytes.flip());
    }
}
