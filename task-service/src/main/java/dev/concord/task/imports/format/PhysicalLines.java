package dev.concord.task.imports.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * Cuts a stream into lines of bounded length. A longer line is skipped without being kept, a byte order mark in front of the
 * file is skipped too.
 */
final class PhysicalLines implements Pieces {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream input;
    private final byte[] buffer = new byte[64 * 1024];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
    private int position;
    private int filled;
    private long number;

    PhysicalLines(InputStream input) {
        this.input = input;
    }

    /** Reads the next line, blank ones too; empty at the end. */
    @Override
    public Optional<Piece> next() throws IOException {
        line.reset();
        var tooLong = false;
        while (hasMore()) {
            var end = endOfLine();
            var length = end - position;
            tooLong = tooLong || line.size() + length > Piece.MAX_BYTES + 1;
            if (!tooLong) {
                line.write(buffer, position, length);
            }
            position = end;
            if (end < filled) {
                position++;
                return Optional.of(finished(tooLong));
            }
        }
        return line.size() == 0 && !tooLong ? Optional.empty() : Optional.of(finished(tooLong));
    }

    private Piece finished(boolean skipped) {
        number++;
        var bytes = line.toByteArray();
        var start = number == 1 && startsWithMark(bytes) ? BYTE_ORDER_MARK.length : 0;
        var end = bytes.length > start && bytes[bytes.length - 1] == '\r' ? bytes.length - 1 : bytes.length;
        var tooLong = skipped || end - start > Piece.MAX_BYTES;
        return Piece.of(number, Arrays.copyOfRange(bytes, start, end), tooLong);
    }

    private static boolean startsWithMark(byte[] bytes) {
        return bytes.length >= BYTE_ORDER_MARK.length
                && Arrays.equals(bytes, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
    }

    private int endOfLine() {
        var end = position;
        while (end < filled && buffer[end] != '\n') {
            end++;
        }
        return end;
    }

    private boolean hasMore() throws IOException {
        if (position < filled) {
            return true;
        }
        position = 0;
        filled = Math.max(0, input.read(buffer));
        return filled > 0;
    }
}
