package dev.concord.task.imports.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Walks over JSON byte by byte and cuts out single values without understanding them: one bounded value is in memory, a larger
 * one is passed over, and what is wrong inside of one is found by who reads it, and costs only that one.
 */
final class JsonScanner {

    private static final int END = -1;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream input;
    private final byte[] buffer = new byte[64 * 1024];
    private final ByteArrayOutputStream value = new ByteArrayOutputStream(1024);
    private int position;
    private int filled;
    private long before;
    private int depth;
    private boolean inText;
    private boolean escaped;

    JsonScanner(InputStream input) {
        this.input = input;
    }

    /** Takes a structural character if it comes next, blanks in front of it too. */
    boolean takes(char structural) throws IOException {
        if (peek() != structural) {
            return false;
        }
        position++;
        return true;
    }

    /**
     * Takes a structural character.
     *
     * @throws UnreadableFile if something else comes next
     */
    void take(char structural) throws IOException {
        if (!takes(structural)) {
            throw unexpected("'" + structural + "'");
        }
    }

    /**
     * Requires that nothing is left.
     *
     * @throws UnreadableFile if something is
     */
    void takeEnd() throws IOException {
        if (peek() != END) {
            throw unexpected("the end of the file");
        }
    }

    /**
     * Cuts out the next value, up to the comma, colon or bracket behind it.
     *
     * @param number its own, for whoever is told of it
     */
    Piece value(long number) throws IOException {
        value.reset();
        depth = 0;
        inText = false;
        var tooLong = false;
        while (hasMore()) {
            var start = position;
            while (position < filled && !endsAt(buffer[position])) {
                position++;
            }
            tooLong = tooLong || value.size() + position - start > Piece.MAX_BYTES;
            if (!tooLong) {
                value.write(buffer, start, position - start);
            }
            if (position < filled) {
                return Piece.of(number, value.toByteArray(), tooLong);
            }
        }
        throw unexpected("the rest of a value");
    }

    /** Returns whether there is a value's end in front of this byte, outside of all its brackets and texts. */
    private boolean endsAt(byte next) {
        if (inText) {
            inText = escaped || next != '"';
            escaped = !escaped && next == '\\';
            return false;
        }
        switch (next) {
            case '"' -> inText = true;
            case '{', '[' -> depth++;
            case '}', ']' -> depth--;
            case ',', ':' -> {
                return depth == 0;
            }
            default -> {
                return false;
            }
        }
        return depth < 0;
    }

    private int peek() throws IOException {
        while (hasMore()) {
            switch (buffer[position]) {
                case ' ', '\t', '\r', '\n' -> position++;
                default -> {
                    return buffer[position];
                }
            }
        }
        return END;
    }

    private UnreadableFile unexpected(String expected) throws IOException {
        var next = peek();
        var shown =
                next == END ? "the end of the file" : next > ' ' ? "'" + (char) next + "'" : "byte " + (next & 0xFF);
        return new UnreadableFile("body, byte %d: %s (expected: %s)".formatted(before + position, shown, expected));
    }

    private boolean hasMore() throws IOException {
        if (position < filled) {
            return true;
        }
        var isStart = before + filled == 0;
        before += filled;
        filled = isStart ? input.readNBytes(buffer, 0, buffer.length) : Math.max(0, input.read(buffer));
        position = isStart && startsWithMark() ? BYTE_ORDER_MARK.length : 0;
        return position < filled;
    }

    private boolean startsWithMark() {
        return filled >= BYTE_ORDER_MARK.length
                && Arrays.equals(buffer, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
    }
}
