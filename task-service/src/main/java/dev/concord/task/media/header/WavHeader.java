package dev.concord.task.media.header;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.OptionalDouble;

/** How long a WAV (RIFF) is: the bytes of its sound by those of a second. */
public final class WavHeader {

    private static final int CHUNK_HEAD = 8;

    private WavHeader() {}

    /** Returns the length in seconds; nothing if the chunks do not tell. */
    public static OptionalDouble seconds(HeaderBytes file) throws IOException {
        var bytesPerSecond = 0L;
        var position = 12L;
        for (var next = file.at(position, CHUNK_HEAD); next.isPresent(); next = file.at(position, CHUNK_HEAD)) {
            var head = next.get().order(ByteOrder.LITTLE_ENDIAN);
            var name = StandardCharsets.ISO_8859_1.decode(head.slice(0, 4)).toString();
            var length = Integer.toUnsignedLong(head.getInt(4));
            if (name.equals("fmt ")) {
                bytesPerSecond = file.at(position + CHUNK_HEAD + 8, 4)
                        .map(bytes -> Integer.toUnsignedLong(
                                bytes.order(ByteOrder.LITTLE_ENDIAN).getInt()))
                        .orElse(0L);
            }
            if (name.equals("data")) {
                var sound = Math.min(length, file.size() - position - CHUNK_HEAD); // a stream does not know its length
                return bytesPerSecond > 0 && sound > 0
                        ? OptionalDouble.of((double) sound / bytesPerSecond)
                        : OptionalDouble.empty();
            }
            position += CHUNK_HEAD + length + length % 2;
        }
        return OptionalDouble.empty();
    }
}
