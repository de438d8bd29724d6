package dev.concord.task.imports.format;

import static dev.concord.task.imports.format.TaskFormat.NDJSON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.event.Overlap;
import dev.concord.contracts.label.Choice;
import dev.concord.task.Samples;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an NDJSON file may hold, and that a bad line costs only itself. */
final class NdjsonLinesTest {

    @Test
    void readsNameAndData() throws IOException {
        assertThat(ReadLines.shown(NDJSON, """
                        {"name": "a", "data": {"text": "x", "n": 1.5}}
                        {"task": "b", "data": {}}
                        """)).containsExactly("1: a {\"text\":\"x\",\"n\":1.5}", "2: b {}");
    }

    @Test
    void takesAllOtherFieldsAsDataWhereThereIsNone() throws IOException {
        assertThat(ReadLines.shown(NDJSON, """
                        {"task": "a", "left": {"price": "$1"}, "right": [2]}
                        """)).containsExactly("1: a {\"left\":{\"price\":\"$1\"},\"right\":[2]}");
    }

    @Test
    void readsTheKnownAnswerOfAControlTask() throws IOException {
        var lines = ReadLines.of(NDJSON, """
                {"name": "a", "data": {}, "control": {"kind": "choice", "value": "1"}}
                """);

        assertThat(lines)
                .singleElement()
                .isInstanceOfSatisfying(
                        TaskLine.Accepted.class,
                        good -> assertThat(good.task().control()).isEqualTo(new Choice("1")));
    }

    @Test
    void aLabelIsAnAnswerAndNeverData() throws IOException {
        var file = """
                {"name": "a", "text": "x", "label": {"kind": "choice", "value": "1"}}
                {"name": "b", "data": {"text": "x"}, "label": {"kind": "choice", "value": "1"}}
                """;

        assertThat(ReadLines.shown(NDJSON, file)).containsExactly("1: a {\"text\":\"x\"}", "2: b {\"text\":\"x\"}");
        assertThat(ReadLines.withControls(NDJSON, Samples.YES_OR_NO, file))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line)
                        .isInstanceOfSatisfying(
                                TaskLine.Accepted.class,
                                good -> assertThat(good.task().control()).isEqualTo(new Choice("1"))));
    }

    @Test
    void labelsThatNobodyAsksForAreCounted() throws IOException {
        var file =
                "{\"name\":\"a\",\"label\":\"cat\"}\n{\"name\":\"b\",\"label\":null}\n{\"name\":\"c\",\"label\":1}\n";
        var lines = NDJSON.read(
                new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
                1_000,
                new TaskRules(Samples.YES_OR_NO, new Overlap(1, 3)),
                ReadLines.NO_MEDIA);

        assertThat(lines.next()).isPresent();
        assertThat(lines.next()).isPresent();
        assertThat(lines.next()).isPresent();
        assertThat(lines.annotationsLeftOut()).isEqualTo(2);
    }

    @Test
    void aLabelThatIsNoneCostsItsLineIfItIsToBeTheAnswer() throws IOException {
        assertThat(ReadLines.withControls(NDJSON, Samples.YES_OR_NO, "{\"name\":\"a\",\"label\":\"cat\"}"))
                .singleElement()
                .extracting(ReadLines::shown)
                .asString()
                .startsWith("1! label: not a label (expected: ");
    }

    @Test
    void aLineOfTheLabelsOfAllTasksMayHaveNone() throws IOException {
        assertThat(ReadLines.control(NDJSON, Samples.YES_OR_NO, """
                        {"task": "a", "taskId": "1", "state": "open", "label": null, "confidence": 0.0, "labels": 0}
                        """)).isNull();
    }

    @Test
    void skipsBlankLinesButCountsThem() throws IOException {
        assertThat(ReadLines.shown(NDJSON, "\n  \n{\"name\":\"a\"}\r\n\n")).containsExactly("3: a {}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"name\": \"a\"                              | line: not JSON",
                "{\"name\": \"a\"} {}                          | line: not JSON",
                "{\"name\": \"a\", \"name\": \"b\"}            | line: not JSON",
                "[1]                                           | line: not a JSON object",
                "null                                          | line: not a JSON object",
                "{\"data\": {}}                                | name: missing (expected: a text)",
                "{\"name\": 7}                                 | name: NUMBER (expected: a text)",
                "{\"name\": \"\"}                              | name: \"\" (expected: 1..200",
                "{\"name\": \"a\\u0000\"}                      | name: ",
                "{\"name\": \"a\\ud800\"}                      | name: ",
                "{\"name\": \"a\", \"task\": \"b\"}            | name: given twice",
                "{\"name\": \"a\", \"data\": 1}                | data: NUMBER (expected: a JSON object)",
                "{\"name\": \"a\", \"data\": {}, \"x\": 1}     | x: beside data",
                "{\"task\": \"a\", \"taskId\": 1, \"state\": 2, \"x\": 1} | x: beside data",
                "{\"name\": \"a\", \"control\": {}, \"label\": {}} | label: beside control (expected: one of them)",
                "{\"name\": \"a\", \"data\": {\"t\": \"\\udc00\"}} | data: half of a surrogate pair",
                "{\"name\": \"a\", \"data\": {\"t\": 1e999}}   | data: a number beyond",
                "{\"name\": \"a\", \"control\": {\"kind\": \"choice\", \"value\": \"7\"}} | control: label.value: \"7\"",
                "{\"name\": \"a\", \"control\": {\"kind\": \"choice\"}}                  | control: ",
                "{\"name\": \"a\", \"control\": 1}             | control: not a label"
            })
    void rejectsABadLineAndNoOther(String bad, String message) throws IOException {
        var lines = ReadLines.shown(NDJSON, "{\"name\":\"before\"}\n" + bad + "\n{\"name\":\"after\"}\n");

        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).isEqualTo("1: before {}");
        assertThat(lines.get(1)).startsWith("2! " + message);
        assertThat(lines.get(2)).isEqualTo("3: after {}");
    }

    @Test
    void rejectsALineThatIsNotUtf8() throws IOException {
        var file = "{\"name\":\"caf\u00e9\"}\n{\"name\":\"b\"}".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(ReadLines.of(NDJSON, file).stream().map(ReadLines::shown))
                .containsExactly("1! line: not UTF-8 (expected: UTF-8)", "2: b {}");
    }

    @Test
    void rejectsALineOfTenMegabytes() throws IOException {
        var file = "{\"name\":\"" + "x".repeat(10 << 20) + "\"}\n{\"name\":\"b\"}";

        assertThat(ReadLines.shown(NDJSON, file))
                .containsExactly("1! line: longer than 131072 bytes (expected: at most 131072)", "2: b {}");
    }

    @Test
    void rejectsDeepNesting() throws IOException {
        var deep = "{\"name\":\"a\",\"data\":{\"x\":" + "[".repeat(30_000) + "]".repeat(30_000) + "}}";

        assertThat(ReadLines.shown(NDJSON, deep)).singleElement().asString().startsWith("1! line: not JSON: ");
    }

    @Test
    void rejectsDataBeyondSixteenKibibytes() throws IOException {
        var fits = "{\"name\":\"a\",\"data\":{\"t\":\"" + "x".repeat(16_384 - 8) + "\"}}";
        var doesNot = fits.replace("xx\"}}", "xxx\"}}");

        assertThat(ReadLines.shown(NDJSON, fits)).singleElement().asString().startsWith("1: a ");
        assertThat(ReadLines.shown(NDJSON, doesNot)).containsExactly("1! data: 16385 bytes (expected: at most 16384)");
    }
}
