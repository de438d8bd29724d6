package dev.concord.local.recorded;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes comma-separated values by RFC 4180, in UTF-8, cell by cell; quotes where they are needed. */
public final class CsvWriter {

    private static final String NEEDS_QUOTES = ",\"\r\n";
    private static final int BUFFER = 1 << 16;

    private final OutputStream out;
    private boolean lineHasBegun;

    public CsvWriter(OutputStream out) {
        this.out = new BufferedOutputStream(out, BUFFER);
    }

    /** Writes a whole line. */
    public CsvWriter line(String... cells) throws IOException {
        for (var cell : cells) {
            cell(cell);
        }
        return endLine();
    }

    public CsvWriter cell(String text) throws IOException {
        separate();
        var needsQuotes = text.chars().anyMatch(character -> NEEDS_QUOTES.indexOf(character) >= 0);
        out.write(utf8(needsQuotes ? '"' + text.replace("\"", "\"\"") + '"' : text));
        return this;
    }

    /** Writes a name as it came. */
    public CsvWriter cell(Names names, int number) throws IOException {
        if (names.contains(number, NEEDS_QUOTES)) {
            return cell(names.text(number));
        }
        separate();
        names.writeTo(out, number);
        return this;
    }

    public CsvWriter cell(long number) throws IOException {
        separate();
        out.write(utf8(Long.toString(number)));
        return this;
    }

    /** Writes all digits that it takes to read the same number back. */
    public CsvWriter cell(double number) throws IOException {
        separate();
        out.write(utf8(Double.toString(number)));
        return this;
    }

    public CsvWriter endLine() throws IOException {
        out.write('\n');
        lineHasBegun = false;
        return this;
    }

    /** Hands what was written so far to the stream, which is the caller's to close. */
    public void flush() throws IOException {
        out.flush();
    }

    private void separate() throws IOException {
        if (lineHasBegun) {
            out.write(',');
        }
        lineHasBegun = true;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
