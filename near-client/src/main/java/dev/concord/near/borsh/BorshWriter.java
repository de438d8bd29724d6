package dev.concord.near.borsh;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/** Appends values in Borsh: little endian, lengths as u32. */
public final class BorshWriter {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    public BorshWriter u8(int value) {
        if (value < 0 || value > 0xff) {
            throw new IllegalArgumentException("u8: " + value + " (expected: 0..255)");
        }
        out.write(value);
        return this;
    }

    /** Writes a number below 2^32. */
    public BorshWriter u32(long value) {
        return unsigned(BigInteger.valueOf(value), Integer.BYTES);
    }

    public BorshWriter u64(BigInteger value) {
        return unsigned(value, Long.BYTES);
    }

    public BorshWriter u128(BigInteger value) {
        return unsigned(value, 2 * Long.BYTES);
    }

    /** Writes bytes as they are: an array of fixed length, or something already encoded. */
    public BorshWriter fixed(byte[] content) {
        out.writeBytes(content);
        return this;
    }

    public BorshWriter bytes(byte[] content) {
        return u32(content.length).fixed(content);
    }

    public BorshWriter string(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    public byte[] toByteArray() {
        return out.toByteArray();
    }

    private BorshWriter unsigned(BigInteger value, int size) {
        if (value.signum() < 0 || value.bitLength() > size * Byte.SIZE) {
            throw new IllegalArgumentException("u%d: %s (expected: 0..2^%1$d-1)".formatted(size * Byte.SIZE, value));
        }
        var bigEndian = value.toByteArray();
        for (var i = 0; i < size; i++) {
            out.write(i < bigEndian.length ? bigEndian[bigEndian.length - 1 - i] : 0);
        }
        return this;
    }
}
