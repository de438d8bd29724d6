package dev.concord.task.imports.format;

import static dev.concord.task.imports.format.TaskFormat.JSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An array of tasks is read one by one, and one that is none costs only itself. */
final class JsonArrayTest {

    @Test
    void readsEachElementAsATask() throws IOException {
        assertThat(ReadLines.shown(
                        JSON, " [ {\"name\":\"a\"},\n{\"name\":\"b\",\"data\":{\"x\":[1,{\"y\":\"]}\"}]}} ]\n"))
                .containsExactly("1: a {}", "2: b {\"x\":[1,{\"y\":\"]}\"}]}");
    }

    @Test
    void findsNothingInAnEmptyArray() throws IOException {
        assertThat(ReadLines.shown(JSON, "\uFEFF[]")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1                            | line: not a JSON object",
                "null                         | line: not a JSON object",
                "{\"name\" \"a\"}             | line: not JSON",
                "{\"name\":\"a\",\"name\":\"b\"} | line: not JSON",
                "{\"name\":\"a\",\"data\":{\"t\":1e999}} | data: a number beyond",
                "{\"name\":\"say \\\"]}\", \"x\":01} | line: not JSON"
            })
    void rejectsABadElementAndNoOther(String bad, String message) throws IOException {
        var lines = ReadLines.shown(JSON, "[{\"name\":\"before\"}," + bad + ",{\"name\":\"after\"}]");

        assertThat(lines).hasSize(3);
        assertThat(lines.get(1)).startsWith("2! " + message);
        assertThat(lines.get(2)).isEqualTo("3: after {}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                | body, byte 0: '{' (expected: '[')",
                "``                | body, byte 0: the end of the file (expected: '[')",
                "[                 | body, byte 1: the end of the file (expected: the rest of a value)",
                "[{\"name\":\"a\"}  | body, byte 13: the end of the file (expected: the rest of a value)",
                "[{\"name\":\"a]    | body, byte 12: the end of the file (expected: the rest of a value)",
                "[{}}              | body, byte 3: '}' (expected: ',')",
                "[1:2]             | body, byte 2: ':' (expected: ',')",
                "[] []             | body, byte 3: '[' (expected: the end of the file)"
            })
    void refusesAFileThatIsNoArray(String file, String message) {
        assertThatThrownBy(() -> ReadLines.of(JSON, file))
                .isInstanceOf(UnreadableFile.class)
                .hasMessage(message);
    }

    @Test
    void passesOverAnElementOfTenMegabytes() throws IOException {
        var file = "[{\"name\":\"" + "x".repeat(10 << 20) + "\"},{\"name\":\"b\"}]";

        assertThat(ReadLines.shown(JSON, file))
                .containsExactly("1! line: longer than 131072 bytes (expected: at most 131072)", "2: b {}");
    }

    @ParameterizedTest
    @ValueSource(ints = {30_000, 3_000_000})
    void rejectsDeepNesting(int depth) throws IOException {
        var deep = "[{\"name\":\"a\",\"data\":{\"x\":" + "[".repeat(depth) + "]".repeat(depth) + "}},{\"name\":\"b\"}]";

        assertThat(ReadLines.shown(JSON, deep)).hasSize(2).last().isEqualTo("2: b {}");
    }

    @Test
    void rejectsAnElementThatIsNotUtf8() throws IOException {
        var file = "[{\"name\":\"caf\u00e9\"},{\"name\":\"b\"}]".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(ReadLines.of(JSON, file).stream().map(ReadLines::shown))
                .containsExactly("1! line: not UTF-8 (expected: UTF-8)", "2: b {}");
    }

    /** A hundred times the heap's share of an import would not fit if anything of it were kept. */
    @Test
    void keepsNothingOfWhatItHasRead() throws IOException {
        var element =
                ("{\"name\":\"a\",\"data\":{\"t\":\"" + "x".repeat(10_000) + "\"}},").getBytes(StandardCharsets.UTF_8);
        var count = 20_000;
        var middle = Collections.enumeration(IntStream.range(0, count)
                .<InputStream>mapToObj(_ -> new ByteArrayInputStream(element))
                .toList());
        var array = new WholeFile(new JsonScanner(new SequenceInputStream(
                text("["), new SequenceInputStream(new SequenceInputStream(middle), text("{}]")))));

        var read = 0;
        for (var piece = array.next(); piece.isPresent(); piece = array.next()) {
            read++;
        }

        assertThat(read).isEqualTo(count + 1);
    }

    /** Whatever the bytes are, the file is read to its end or refused. */
    @Test
    void survivesRandomBytes() {
        var seed = 20_261_126L;
        var random = new SplittableRandom(seed);
        var alphabet = "[]{},:\"\\ a1\n".getBytes(StandardCharsets.US_ASCII);
        for (var round = 0; round < 20_000; round++) {
            var bytes = new byte[random.nextInt(30)];
            for (var each = 0; each < bytes.length; each++) {
                bytes[each] = alphabet[random.nextInt(alphabet.length)];
            }
            try {
                ReadLines.of(JSON, bytes).forEach(line -> assertThat(line).isInstanceOf(TaskLine.Rejected.class));
            } catch (UnreadableFile refused) {
                assertThat(refused).hasMessageStartingWith("body, byte ");
            } catch (IOException | RuntimeException broken) {
                throw new AssertionError("seed " + seed + ", round " + round, broken);
            }
        }
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
