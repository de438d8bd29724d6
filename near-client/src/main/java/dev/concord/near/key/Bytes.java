package dev.concord.near.key;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** Bytes that nobody can change, equal by content, so that records can hold them. */
public final class Bytes {

    public static final Bytes EMPTY = new Bytes(new byte[0]);

    private final byte[] content;

    private Bytes(byte[] content) {
        this.content = content;
    }

    public static Bytes of(byte[] content) {
        return new Bytes(content.clone());
    }

    /** Reads standard base64. */
    public static Bytes fromBase64(String text) {
        return new Bytes(Base64.getDecoder().decode(text));
    }

    public static Bytes fromHex(String text) {
        return new Bytes(HexFormat.of().parseHex(text));
    }

    public byte[] toArray() {
        return content.clone();
    }

    public int size() {
        return content.length;
    }

    public String base64() {
        return Base64.getEncoder().encodeToString(content);
    }

    public String hex() {
        return HexFormat.of().formatHex(content);
    }

    Bytes expectSize(String what, int size) {
        if (content.length != size) {
            throw new IllegalArgumentException("%s: %d bytes (expected: %d)".formatted(what, content.length, size));
        }
        return this;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes bytes && Arrays.equals(content, bytes.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    /** Shows the size only: what is inside may be secret or long. */
    @Override
    public String toString() {
        return "Bytes[" + content.length + "]";
    }
}
