package dev.concord.task.imports.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * Cuts lines into records by RFC 4180, in which a quoted field may go on over line breaks: a record is whole when its quotes
 * are even. What the record says is read by the library. Where a record is none, only its first line is lost and reading
 * goes on behind it, so that a forgotten quote does not swallow the file. Linear all the same: a line is looked at again only
 * if a line with an odd number of quotes came before it, and a search from such a line ends at the next one.
 */
final class CsvRecords {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180;

    private final PhysicalLines lines;
    private final Deque<Piece> putBack = new ArrayDeque<>();

    CsvRecords(PhysicalLines lines) {
        this.lines = lines;
    }

    /** Reads the next record that is not blank; empty at the end. */
    Optional<CsvRecord> next() throws IOException {
        var first = nextLine();
        while (first.isPresent() && first.get().isBlank()) {
            first = nextLine();
        }
        return first.isPresent() ? Optional.of(recordFrom(first.get())) : Optional.empty();
    }

    private CsvRecord recordFrom(Piece first) throws IOException {
        if (first.tooLong()) {
            return new CsvRecord.Malformed(first, Piece.tooLongMessage());
        }
        var text = new ByteArrayOutputStream();
        text.writeBytes(first.bytes());
        var more = new ArrayList<Piece>();
        var whole = !first.hasOddQuotes() || readUntilQuotesAreEven(text, more);
        var parsed = whole ? parse(first, text.toByteArray()) : unclosed(first);
        if (parsed instanceof CsvRecord.Malformed) {
            more.reversed().forEach(putBack::push);
        }
        return parsed;
    }

    private boolean readUntilQuotesAreEven(ByteArrayOutputStream text, List<Piece> more) throws IOException {
        while (true) {
            var line = nextLine();
            if (line.isEmpty()) {
                return false;
            }
            more.add(line.get());
            if (line.get().tooLong() || text.size() + line.get().bytes().length >= Piece.MAX_BYTES) {
                return false;
            }
            text.write('\n');
            text.writeBytes(line.get().bytes());
            if (line.get().hasOddQuotes()) {
                return true;
            }
        }
    }

    private Optional<Piece> nextLine() throws IOException {
        return putBack.isEmpty() ? lines.next() : Optional.of(putBack.pop());
    }

    private static CsvRecord unclosed(Piece first) {
        return new CsvRecord.Malformed(
                first, "quote: not closed within " + Piece.MAX_BYTES + " bytes (expected: a closing quote)");
    }

    private static CsvRecord parse(Piece first, byte[] bytes) {
        try (var parser = CSVParser.parse(new StringReader(Piece.decode(bytes)), FORMAT)) {
            var records = parser.getRecords();
            return records.size() == 1
                    ? new CsvRecord.Fields(first, records.getFirst().toList())
                    : misplaced(first);
        } catch (IllegalArgumentException notUtf8) {
            return new CsvRecord.Malformed(first, String.valueOf(notUtf8.getMessage()));
        } catch (IOException | UncheckedIOException misplacedQuote) {
            return misplaced(first);
        }
    }

    private static CsvRecord misplaced(Piece first) {
        return new CsvRecord.Malformed(
                first, "quote: in the middle of a field (expected: the field quoted and its quotes doubled, RFC 4180)");
    }

    /** One record, starting with a line. */
    sealed interface CsvRecord {

        record Fields(Piece first, List<String> values) implements CsvRecord {}

        record Malformed(Piece first, String message) implements CsvRecord {}
    }
}
