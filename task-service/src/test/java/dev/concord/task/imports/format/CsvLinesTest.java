package dev.concord.task.imports.format;

import static dev.concord.task.imports.format.TaskFormat.CSV;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.contracts.event.Overlap;
import dev.concord.task.Samples;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a CSV file may hold (RFC 4180), and that a bad line costs only itself. */
final class CsvLinesTest {

    @Test
    void readsTheOtherColumnsAsData() throws IOException {
        assertThat(ReadLines.shown(CSV, "text,name,url\r\nhello,a,http://x/1\r\n,b,\r\n"))
                .containsExactly(
                        "2: a {\"text\":\"hello\",\"url\":\"http://x/1\"}", "3: b {\"text\":\"\",\"url\":\"\"}");
    }

    @Test
    void takesAColumnCalledTaskAsTheName() throws IOException {
        assertThat(ReadLines.shown(CSV, "\uFEFFtask\na\n")).containsExactly("2: a {}");
    }

    @Test
    void readsQuotesCommasAndLineBreaksInQuotedFields() throws IOException {
        assertThat(ReadLines.shown(CSV, "name,text\n\"a\",\"say \"\"hi\"\", you\nthere\"\nb,x\n"))
                .containsExactly("2: a {\"text\":\"say \\\"hi\\\", you\\nthere\"}", "4: b {\"text\":\"x\"}");
    }

    @Test
    void skipsBlankLines() throws IOException {
        assertThat(ReadLines.shown(CSV, "\nname,text\n\n\na,x\n\n")).containsExactly("5: a {\"text\":\"x\"}");
    }

    @Test
    void findsNothingInAnEmptyFileOrBehindALoneHeader() throws IOException {
        assertThat(ReadLines.shown(CSV, "")).isEmpty();
        assertThat(ReadLines.shown(CSV, "name,text\n")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a,x,y        | line: 3 fields (expected: 2, as in the header)",
                "a            | line: 1 fields (expected: 2, as in the header)",
                ",x           | name: ",
                "12\" tv,x    | quote: ",
                "a,\"b\"c     | quote: ",
                "a,\"never    | quote: "
            },
            quoteCharacter = '`')
    void rejectsABadLineAndNoOther(String bad, String message) throws IOException {
        var lines = ReadLines.shown(CSV, "name,text\nbefore,1\n" + bad.strip() + "\nafter,2\n\"last\",3\n");

        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).startsWith("2: before");
        assertThat(lines.get(1)).startsWith("3! " + message);
        assertThat(lines.get(2)).startsWith("4: after");
        assertThat(lines.get(3)).startsWith("5: last");
    }

    @Test
    void losesOnlyTheLineOfAQuoteThatIsNeverClosed() throws IOException {
        var file = new StringBuilder("name,text\na,\"open\n");
        for (var each = 0; each < 20_000; each++) {
            file.append("task-").append(each).append(",x\n");
        }

        var lines = ReadLines.shown(CSV, file.toString());

        assertThat(lines).hasSize(20_001);
        assertThat(lines.getFirst()).startsWith("2! quote: not closed within 131072 bytes");
        assertThat(lines.getLast()).isEqualTo("20002: task-19999 {\"text\":\"x\"}");
    }

    @Test
    void staysLinearOnAFileMadeOfQuotes() {
        var file = ("name\n" + "\"a\n\"\"\n\"\"\n\"\"\n".repeat(25_000)).getBytes(StandardCharsets.US_ASCII);

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThat(ReadLines.of(CSV, file)).isNotEmpty());
    }

    @Test
    void rejectsARecordThatIsNotUtf8() throws IOException {
        var file = "name\ncaf\u00e9\nb".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(ReadLines.of(CSV, file).stream().map(ReadLines::shown))
                .containsExactly("2! line: not UTF-8 (expected: UTF-8)", "3: b {}");
    }

    @Test
    void aColumnOfLabelsIsCountedAndShownToNobody() throws IOException {
        var lines = CSV.read(
                new ByteArrayInputStream("name,label,text\na,yes,x\nb,,y\n".getBytes(StandardCharsets.UTF_8)),
                1_000,
                new TaskRules(Samples.YES_OR_NO, new Overlap(1, 3)),
                ReadLines.NO_MEDIA);

        assertThat(lines.next().map(ReadLines::shown)).hasValue("2: a {\"text\":\"x\"}");
        assertThat(lines.next().map(ReadLines::shown)).hasValue("3: b {\"text\":\"y\"}");
        assertThat(lines.annotationsLeftOut()).isEqualTo(1);
    }

    @Test
    void aColumnOfLabelsIsRefusedIfTheyAreToBeAnswers() {
        assertThatThrownBy(() -> ReadLines.withControls(CSV, Samples.YES_OR_NO, "name,label\na,1\n"))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageStartingWith("header: a column label (expected: none, ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text,url      | header: [text, url] (expected: one column called name or task)",
                "name,task     | header: [name, task] (expected: one column called name or task)",
                "name,a,a      | header: [name, a, a] (expected: no column twice)",
                "na\"me,a      | header, line 1: quote: "
            })
    void refusesTheWholeFileForItsHeader(String header, String message) {
        assertThatThrownBy(() -> ReadLines.of(CSV, header + "\na,b\n"))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageStartingWith(message);
    }
}
