package dev.concord.consensus.aggregation.packed;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import java.util.function.BiConsumer;

/** Writes values one behind the other; what they are is known from where they stand. */
public final class ByteWriter {

    private static final int FIRST_CAPACITY = 512;
    private static final int MOST_BYTES_OF_COUNT = 5;
    private static final int LOW_BITS = 0x7f;
    private static final int MORE = 0x80;

    private ByteBuffer buffer = ByteBuffer.allocate(FIRST_CAPACITY);

    public ByteWriter octet(int value) {
        room(1).put((byte) value);
        return this;
    }

    /** Writes a number from zero on in as few bytes as it needs. */
    public ByteWriter count(int value) {
        room(MOST_BYTES_OF_COUNT);
        var rest = value;
        while ((rest & ~LOW_BITS) != 0) {
            buffer.put((byte) ((rest & LOW_BITS) | MORE));
            rest >>>= 7;
        }
        buffer.put((byte) rest);
        return this;
    }

    /** Writes any number, small ones of either sign in few bytes. */
    public ByteWriter signed(int value) {
        return count((value << 1) ^ (value >> 31));
    }

    public ByteWriter number(double value) {
        room(Double.BYTES).putDouble(value);
        return this;
    }

    public ByteWriter id(UUID id) {
        room(2 * Long.BYTES).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        return this;
    }

    public ByteWriter text(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    public ByteWriter bytes(byte[] bytes) {
        count(bytes.length);
        room(bytes.length).put(bytes);
        return this;
    }

    /** Writes how many there are, then each. */
    public <T> ByteWriter all(Collection<T> values, BiConsumer<T, ByteWriter> one) {
        count(values.size());
        values.forEach(value -> one.accept(value, this));
        return this;
    }

    public byte[] written() {
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    private ByteBuffer room(int bytes) {
        if (buffer.remaining() < bytes) {
            var larger = ByteBuffer.allocate(Math.max(2 * buffer.capacity(), buffer.position() + bytes));
            buffer = larger.put(buffer.flip());
        }
        return buffer;
    }
}
