package dev.concord.near.borsh;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads values in Borsh from untrusted bytes: a length is checked against its limit and the rest before anything is allocated. */
public final class BorshReader {

    private final byte[] content;
    private int position;

    public BorshReader(byte[] content) {
        this.content = content.clone();
    }

    public int u8() {
        return fixed(1)[0] & 0xff;
    }

    public long u32() {
        return unsigned(Integer.BYTES).longValueExact();
    }

    public BigInteger u64() {
        return unsigned(Long.BYTES);
    }

    public BigInteger u128() {
        return unsigned(2 * Long.BYTES);
    }

    /** Reads whether an optional value follows. */
    public boolean present() {
        var tag = u8();
        if (tag > 1) {
            throw new MalformedBorsh("option at byte " + (position - 1) + ": " + tag + " (expected: 0 or 1)");
        }
        return tag == 1;
    }

    /** Reads the length of a list. */
    public int count(int max) {
        var count = u32();
        if (count > max) {
            throw new MalformedBorsh(
                    "length at byte " + (position - Integer.BYTES) + ": " + count + " (expected: at most " + max + ")");
        }
        return (int) count;
    }

    public byte[] fixed(int size) {
        if (size > content.length - position) {
            throw new MalformedBorsh("byte " + position + ": " + (content.length - position)
                    + " bytes left (expected: at least " + size + ")");
        }
        var start = position;
        position += size;
        return Arrays.copyOfRange(content, start, position);
    }

    public byte[] bytes(int max) {
        return fixed(count(max));
    }

    public String string(int maxBytes) {
        var encoded = bytes(maxBytes);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(encoded))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw new MalformedBorsh("text before byte " + position + ": other bytes (expected: UTF-8)", malformed);
        }
    }

    /** Refuses what is left: a value followed by anything is not that value. */
    public void end() {
        if (position < content.length) {
            throw new MalformedBorsh((content.length - position) + " bytes behind the value (expected: none)");
        }
    }

    public int position() {
        return position;
    }

    private BigInteger unsigned(int size) {
        var littleEndian = fixed(size);
        var bigEndian = new byte[size];
        for (var i = 0; i < size; i++) {
            bigEndian[i] = littleEndian[size - 1 - i];
        }
        return new BigInteger(1, bigEndian);
    }
}
