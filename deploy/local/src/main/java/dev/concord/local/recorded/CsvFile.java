package dev.concord.local.recorded;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A file of comma-separated values with a header. Columns are found by name, whatever their order; others are passed over. */
public final class CsvFile implements Closeable {

    private final CsvReader reader;
    private final String name;
    private final List<String> header;
    private final int[] positions;

    private CsvFile(CsvReader reader, String name, List<String> header, int[] positions) {
        this.reader = reader;
        this.name = name;
        this.header = header;
        this.positions = positions;
    }

    /**
     * Opens a file, in UTF-8.
     *
     * @throws IllegalArgumentException if a column is missing
     */
    public static CsvFile open(Path path, List<String> columns) throws IOException {
        var name = path.getFileName().toString();
        var reader = new CsvReader(Files.newInputStream(path), name);
        try {
            var header = header(reader);
            var positions = columns.stream().mapToInt(header::indexOf).toArray();
            for (var column = 0; column < positions.length; column++) {
                if (positions[column] < 0) {
                    throw new IllegalArgumentException("%s line 1: %s (expected: a column \"%s\")"
                            .formatted(name, header.isEmpty() ? "nothing" : joined(header), columns.get(column)));
                }
            }
            return new CsvFile(reader, name, header, positions);
        } catch (IOException | IllegalArgumentException unusable) {
            reader.close();
            throw unusable;
        }
    }

    private static List<String> header(CsvReader reader) throws IOException {
        var header = new ArrayList<String>();
        if (reader.next()) {
            for (var field = 0; field < reader.fields(); field++) {
                header.add(text(reader, field));
            }
        }
        return List.copyOf(header);
    }

    /**
     * Goes to the next line.
     *
     * @return false at the end
     * @throws IllegalArgumentException if it is malformed, or has not as many fields as the header
     */
    public boolean next() throws IOException {
        if (!reader.next()) {
            return false;
        }
        if (reader.fields() != header.size()) {
            throw problem("%d field%s (expected: %d: %s)"
                    .formatted(reader.fields(), reader.fields() == 1 ? "" : "s", header.size(), joined(header)));
        }
        return true;
    }

    /** Returns a cell; columns are counted as they were asked for. */
    public String text(int column) {
        return text(reader, positions[column]);
    }

    /** Returns the number of a cell's bytes among all that are distinct, without making a string. */
    public int number(int column, Names names) {
        var field = positions[column];
        return names.number(reader.bytes(), reader.start(field), reader.end(field));
    }

    /** Returns the number of a cell's bytes; -1 if the names have none like it. */
    public int find(int column, Names names) {
        var field = positions[column];
        return names.find(reader.bytes(), reader.start(field), reader.end(field));
    }

    public boolean isEmpty(int column) {
        var field = positions[column];
        return reader.start(field) == reader.end(field);
    }

    public long line() {
        return reader.line();
    }

    public long bytesRead() {
        return reader.bytesRead();
    }

    /** Returns what to throw because of this line. */
    public IllegalArgumentException problem(String what) {
        return new IllegalArgumentException("%s line %d: %s".formatted(name, line(), what));
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private static String text(CsvReader reader, int field) {
        return new String(
                reader.bytes(), reader.start(field), reader.end(field) - reader.start(field), StandardCharsets.UTF_8);
    }

    private static String joined(List<String> header) {
        return String.join(",", header);
    }
}
