package dev.concord.task.imports.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One line of a file as it came, without its line break, or one element of an array.
 *
 * @param number counted from 1
 * @param bytes all of it; only the beginning, if it is longer than it may be
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
record Piece(long number, byte[] bytes, boolean tooLong) {

    /** Room for a task's data and for the largest label as its known answer. */
    static final int MAX_BYTES = 128 * 1024;

    private static final int SHOWN_BYTES = 200;

    /** A piece that may turn out too long; then so much of it is kept as is shown. */
    static Piece of(long number, byte[] bytes, boolean tooLong) {
        return new Piece(number, tooLong ? Arrays.copyOf(bytes, SHOWN_BYTES) : bytes, tooLong);
    }

    boolean isBlank() {
        for (var each : bytes) {
            if (each != ' ' && each != '\t') {
                return false;
            }
        }
        return !tooLong;
    }

    boolean hasOddQuotes() {
        var quotes = 0;
        for (var each : bytes) {
            quotes += each == '"' ? 1 : 0;
        }
        return quotes % 2 == 1;
    }

    /**
     * Decodes strictly.
     *
     * @throws IllegalArgumentException if the bytes are not UTF-8
     */
    static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw new IllegalArgumentException("line: not UTF-8 (expected: UTF-8)", notUtf8);
        }
    }

    TaskLine.Rejected rejected(String message) {
        var beginning = new String(bytes, 0, Math.min(bytes.length, SHOWN_BYTES), StandardCharsets.UTF_8);
        return new TaskLine.Rejected(number, message, beginning);
    }

    static String tooLongMessage() {
        return "line: longer than " + MAX_BYTES + " bytes (expected: at most " + MAX_BYTES + ")";
    }
}
