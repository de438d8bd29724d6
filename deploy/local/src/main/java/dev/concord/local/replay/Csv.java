package dev.concord.local.replay;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads comma-separated values by RFC 4180, one record at a time: quotes, doubled quotes and line breaks inside of quotes. */
final class Csv {

    private static final int END = -1;
    private static final int MAX_FIELD = 1_000_000;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final Reader reader;
    private int next;
    private long line = 1;

    Csv(Reader reader) throws IOException {
        this.reader = reader;
        advance();
        if (next == BYTE_ORDER_MARK) {
            advance();
        }
    }

    /** Returns the line on which the next record starts. */
    long line() {
        return line;
    }

    /** Returns the next record; empty at the end. Empty lines are passed over. */
    Optional<List<String>> read() throws IOException {
        while (next == '\n' || next == '\r') {
            endOfLine();
        }
        if (next == END) {
            return Optional.empty();
        }
        var fields = new ArrayList<String>();
        fields.add(field());
        while (next == ',') {
            advance();
            fields.add(field());
        }
        endOfLine();
        return Optional.of(List.copyOf(fields));
    }

    private String field() throws IOException {
        return next == '"' ? quoted() : plain();
    }

    private String plain() throws IOException {
        var text = new StringBuilder();
        while (next != ',' && next != '\n' && next != '\r' && next != END) {
            append(text);
        }
        return text.toString();
    }

    private String quoted() throws IOException {
        var text = new StringBuilder();
        advance();
        while (true) {
            if (next == END) {
                throw new IOException("line " + line + ": a quoted field does not end");
            }
            if (next != '"') {
                append(text);
                continue;
            }
            advance();
            if (next != '"') {
                return text + plain();
            }
            append(text);
        }
    }

    private void append(StringBuilder text) throws IOException {
        if (text.length() == MAX_FIELD) {
            throw new IOException("line " + line + ": a field is longer than " + MAX_FIELD + " characters");
        }
        if (next == '\n') {
            line++;
        }
        text.append((char) next);
        advance();
    }

    private void endOfLine() throws IOException {
        if (next == '\r') {
            advance();
        }
        if (next == '\n') {
            advance();
        }
        line++;
    }

    private void advance() throws IOException {
        next = reader.read();
    }
}
