package dev.concord.consensus.stream;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Reads what {@link ByteWriter} wrote, in the same order. */
final class ByteReader {

    private static final int LOW_BITS = 0x7f;
    private static final int MORE = 0x80;

    private final ByteBuffer buffer;

    ByteReader(byte[] bytes) {
        buffer = ByteBuffer.wrap(bytes);
    }

    int octet() {
        return buffer.get();
    }

    int count() {
        var value = 0;
        var shift = 0;
        var next = buffer.get();
        while ((next & MORE) != 0) {
            value |= (next & LOW_BITS) << shift;
            shift += 7;
            next = buffer.get();
        }
        return value | (next << shift);
    }

    int signed() {
        var value = count();
        return (value >>> 1) ^ -(value & 1);
    }

    double number() {
        return buffer.getDouble();
    }

    UUID id() {
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    byte[] bytes() {
        var bytes = new byte[count()];
        buffer.get(bytes);
        return bytes;
    }
}
