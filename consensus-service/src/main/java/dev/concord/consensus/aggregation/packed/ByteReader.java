package dev.concord.consensus.aggregation.packed;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Reads what {@link ByteWriter} wrote, in the same order. */
public final class ByteReader {

    private static final int LOW_BITS = 0x7f;
    private static final int MORE = 0x80;

    private final ByteBuffer buffer;

    public ByteReader(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    ByteReader(byte[] bytes, int start, int length) {
        buffer = ByteBuffer.wrap(bytes, start, length);
    }

    public int octet() {
        return buffer.get();
    }

    public int count() {
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

    public int signed() {
        var value = count();
        return (value >>> 1) ^ -(value & 1);
    }

    public double number() {
        return buffer.getDouble();
    }

    public UUID id() {
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    public String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    /** Reads how many there are, then each. */
    public <T> List<T> all(Function<ByteReader, T> one) {
        var values = new ArrayList<T>();
        for (var left = count(); left > 0; left--) {
            values.add(one.apply(this));
        }
        return values;
    }

    public byte[] bytes() {
        var bytes = new byte[count()];
        buffer.get(bytes);
        return bytes;
    }
}
