package dev.concord.local.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class CsvReaderTest {

    @Test
    void fieldsAreSeparatedByCommas() throws IOException {
        assertThat(records("task,worker,label\n1,ann,yes\n"))
                .containsExactly(List.of("task", "worker", "label"), List.of("1", "ann", "yes"));
    }

    @Test
    void aQuotedFieldMayHoldCommasQuotesAndLineBreaks() throws IOException {
        assertThat(records("a,\"b, \"\"c\"\"\nd\",e")).containsExactly(List.of("a", "b, \"c\"\nd", "e"));
        assertThat(records("\"\"\"\",\"\"")).containsExactly(List.of("\"", ""));
    }

    @Test
    void aQuoteInTheMiddleOfAFieldIsACharacterLikeOthers() throws IOException {
        assertThat(records("5\" disk,x")).containsExactly(List.of("5\" disk", "x"));
    }

    @Test
    void emptyFieldsCount() throws IOException {
        assertThat(records(",\n\"\",x\n\"\"\na,"))
                .containsExactly(List.of("", ""), List.of("", "x"), List.of(""), List.of("a", ""));
    }

    @Test
    void lineEndsOfAllSystemsEmptyLinesAndAByteOrderMarkDoNotMatter() throws IOException {
        assertThat(records("\uFEFFa,b\r\n\r\n1,2\r\n")).containsExactly(List.of("a", "b"), List.of("1", "2"));
        assertThat(records("\n\na,b\r1,2\r")).containsExactly(List.of("a", "b"), List.of("1", "2"));
    }

    @Test
    void anEmptyFileHasNoRecord() throws IOException {
        assertThat(records("")).isEmpty();
        assertThat(records("\n\r\n")).isEmpty();
        assertThat(records("\uFEFF")).isEmpty();
    }

    @Test
    void theLineIsTheOneOnWhichARecordBegins() throws IOException {
        try (var csv = reader("a\n\n\"b\nc\"\r\nd", 100)) {
            var lines = new ArrayList<Long>();
            while (csv.next()) {
                lines.add(csv.line());
            }

            assertThat(lines).containsExactly(1L, 3L, 5L);
        }
    }

    @Test
    void aQuoteThatDoesNotEndIsNamedWithItsLine() {
        assertThatThrownBy(() -> records("a\nb\n\"c"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("x.csv line 3: a quoted field does not end (expected: a closing quote)");
    }

    @Test
    void textAfterAClosingQuoteIsNamedWithItsLine() {
        assertThatThrownBy(() -> records("a\n\"b\nc\"d,e"))
                .hasMessage("x.csv line 3: text after a closing quote (expected: a comma or the end of the line)");
    }

    @Test
    void aRecordMayBeLongerThanTheBuffer() throws IOException {
        var longText = "long, ".repeat(200_000);

        assertThat(records("a,\"" + longText + "\"\nb,c\n")).containsExactly(List.of("a", longText), List.of("b", "c"));
    }

    @Test
    void howTheBytesArriveMakesNoDifference() throws IOException {
        var seed = 20_260_205L;
        System.out.println("seed " + seed);
        var random = new Random(seed);
        for (var run = 0; run < 300; run++) {
            var expected = new ArrayList<List<String>>();
            var text = written(random, expected);

            assertThat(records(text, 1 + random.nextInt(7))).as(text).isEqualTo(expected);
        }
    }

    /** Writes records of awkward fields, at least two each, with line ends of all kinds. */
    private static String written(Random random, List<List<String>> expected) {
        var text = new StringBuilder();
        for (var line = random.nextInt(6); line >= 0; line--) {
            var fields = random.ints(2 + random.nextInt(3), 0, 8)
                    .mapToObj(length -> field(random, length))
                    .toList();
            expected.add(fields);
            text.append(fields.stream()
                            .map(field -> random.nextBoolean() || needsQuotes(field)
                                    ? '"' + field.replace("\"", "\"\"") + '"'
                                    : field)
                            .collect(Collectors.joining(",")))
                    .append(List.of("\n", "\r\n", "\r", "\n\n").get(random.nextInt(4)));
        }
        return text.toString();
    }

    private static String field(Random random, int length) {
        return random.ints(length, 0, 8)
                .mapToObj(letter -> String.valueOf("a\",\n\rü z".charAt(letter)))
                .collect(Collectors.joining());
    }

    private static boolean needsQuotes(String field) {
        return field.chars().anyMatch(character -> "\",\n\r".indexOf(character) >= 0);
    }

    private static List<List<String>> records(String text) throws IOException {
        return records(text, Integer.MAX_VALUE);
    }

    private static List<List<String>> records(String text, int atOnce) throws IOException {
        try (var csv = reader(text, atOnce)) {
            var records = new ArrayList<List<String>>();
            while (csv.next()) {
                var fields = new ArrayList<String>();
                for (var field = 0; field < csv.fields(); field++) {
                    fields.add(new String(
                            csv.bytes(), csv.start(field), csv.end(field) - csv.start(field), StandardCharsets.UTF_8));
                }
                records.add(fields);
            }
            return records;
        }
    }

    private static CsvReader reader(String text, int atOnce) throws IOException {
        return new CsvReader(new Dribble(text.getBytes(StandardCharsets.UTF_8), atOnce), "x.csv");
    }

    /** Hands out at most so many bytes at once. */
    private static final class Dribble extends InputStream {

        private final ByteArrayInputStream bytes;
        private final int atOnce;

        Dribble(byte[] bytes, int atOnce) {
            this.bytes = new ByteArrayInputStream(bytes);
            this.atOnce = atOnce;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            return bytes.read(into, offset, Math.min(length, atOnce));
        }
    }
}
