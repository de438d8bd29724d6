package dev.concord.task.imports.format;

import static dev.concord.task.imports.format.TaskFormat.CSV;
import static dev.concord.task.imports.format.TaskFormat.NDJSON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.event.Overlap;
import dev.concord.contracts.label.BoxesKind;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.LabelKind;
import dev.concord.contracts.label.Preference;
import dev.concord.contracts.label.PreferenceKind;
import dev.concord.contracts.label.Span;
import dev.concord.contracts.label.SpanUnit;
import dev.concord.contracts.label.Spans;
import dev.concord.contracts.label.SpansKind;
import dev.concord.contracts.label.Text;
import dev.concord.contracts.label.TextKind;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A task gets in only if labels of its project's kind are possible for it, and its known answer is one. */
final class TaskRulesTest {

    private static final LabelKind PAIR = new PreferenceKind(2);

    @Test
    void aTaskOfAPreferenceProjectNamesItsOptions() throws IOException {
        assertThat(lines(PAIR, """
                        {"name": "a", "data": {"prompt": "?", "options": ["left", "right"]}}
                        {"name": "b", "prompt": "?", "options": ["left", "right"]}
                        {"name": "c", "data": {"prompt": "?"}}
                        {"name": "d", "data": {"options": ["left", "left"]}}
                        {"name": "e", "data": {"options": ["left", "right", "middle"]}}
                        """))
                .containsExactly(
                        "1: a {\"prompt\":\"?\",\"options\":[\"left\",\"right\"]}",
                        "2: b {\"prompt\":\"?\",\"options\":[\"left\",\"right\"]}",
                        "3! data.options: missing (expected: an array of 2 different texts)",
                        "4! data.options: \"left\" again (expected: each once)",
                        "5! data.options: 3 options (expected: 2)");
    }

    @Test
    void aFileOfTextsOnlyCannotNameOptions() throws IOException {
        var rules = new TaskRules(PAIR, new Overlap(1, 3));

        assertThat(ReadLines.of(CSV, rules, "name,options\na,\"left,right\"\n").stream()
                        .map(ReadLines::shown))
                .containsExactly("2! data.options: STRING (expected: an array of 2 different texts)");
    }

    @Test
    void aKnownRankingIsOfTheTasksOptions() throws IOException {
        var task = "{\"name\":\"a\",\"data\":{\"options\":[\"b\",\"c\"]},\"control\":";

        assertThat(accepted(PAIR, task + "{\"kind\":\"preference\",\"ranking\":[\"c\",\"b\"]}}"))
                .isEqualTo(new Preference(List.of("c", "b")));
        assertThat(lines(PAIR, task + "{\"kind\":\"preference\",\"ranking\":[\"c\",\"d\"]}}"))
                .containsExactly("1! control: label.ranking: \"d\" (expected one of: b, c)");
    }

    @Test
    void whatMayBeLeftOutOfALabelMayBeLeftOutOfAKnownAnswer() throws IOException {
        var spans = new SpansKind(List.of("person"), SpanUnit.CHARACTERS);

        assertThat(accepted(spans, """
                        {"name":"a","control":{"kind":"spans","spans":[{"class":"person","start":0,"end":4}]}}
                        """)).isEqualTo(new Spans(List.of(new Span("person", 0, 4, null))));
    }

    @Test
    void aKnownAnswerMayBeAsLargeAsALabelAndNoLarger() throws IOException {
        var text = new TextKind(20_000);
        var fits = "{\"name\":\"a\",\"control\":{\"kind\":\"text\",\"text\":\"" + "\u6f22".repeat(13_325) + "\"}}";
        var doesNot = fits.replace("\u6f22\"", "\u6f22\u6f22\"");

        assertThat(accepted(text, fits)).isEqualTo(new Text("\u6f22".repeat(13_325)));
        assertThat(lines(text, doesNot))
                .containsExactly("1! control: label: 40003 bytes"
                        + " (expected: at most 40000 where a task gets up to 3 labels)");
    }

    @Test
    void theLargestKnownAnswerAndTheLargestDataFitIntoALine() throws IOException {
        var rules = new TaskRules(new BoxesKind(List.of("c".repeat(100))), new Overlap(1, 1));
        var box = "{\"class\":\"%s\",\"x\":1.0,\"y\":1.0,\"width\":123.12,\"height\":1.0}".formatted("c".repeat(100));
        var boxes = String.join(",", Collections.nCopies(500, box));
        var line = "{\"name\":\"%s\",\"data\":{\"t\":\"%s\"},\"control\":{\"kind\":\"boxes\",\"boxes\":[%s]}}"
                .formatted("n".repeat(200), "x".repeat(16_376), boxes);

        assertThat(boxes).hasSizeGreaterThan(78_000);
        assertThat(ReadLines.of(NDJSON, rules, line)).hasOnlyElementsOfType(TaskLine.Accepted.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'kind':'boxes','boxes':[{'class':'a','x':-1,'y':0,'width':1,'height':1}]} | label.box.x: -1.0 (expected: 0..1000000)",
                "{'kind':'boxes','boxes':[{'class':'b','x':1,'y':0,'width':1,'height':1}]}  | label.boxes.class: \"b\" (expected one of: a)",
                "{'kind':'boxes','boxes':[{'class':'a','x':1e999,'y':0,'width':1,'height':1}]} | label.box.x: Infinity",
                "{'kind':'boxes','boxes':[{'class':'a','x':1,'y':0,'width':1}]}             | not a label (expected: ",
                "{'kind':'boxes','boxes':[{'class':'a','x':1,'y':0,'width':1,'height':1,'depth':1}]} | not a label (expected: ",
                "{'kind':'boxes'}                                                           | label.boxes: missing",
                "{'kind':'colour'}                                                          | not a label (expected: "
            })
    void aKnownAnswerThatIsNoneSaysWhatIsWrongWithIt(String control, String problem) throws IOException {
        var line = "{\"name\":\"a\",\"control\":" + control.replace('\'', '"') + "}";

        assertThat(lines(new BoxesKind(List.of("a")), line))
                .singleElement()
                .asString()
                .startsWith("1! control: " + problem);
    }

    private static List<String> lines(LabelKind kind, String file) throws IOException {
        return ReadLines.of(NDJSON, new TaskRules(kind, new Overlap(1, 3)), file).stream()
                .map(ReadLines::shown)
                .toList();
    }

    /** Returns the known answer of the file's one task. */
    private static @Nullable Label accepted(LabelKind kind, String line) throws IOException {
        var lines = ReadLines.of(NDJSON, new TaskRules(kind, new Overlap(1, 3)), line);
        assertThat(lines).hasOnlyElementsOfType(TaskLine.Accepted.class).hasSize(1);
        return ((TaskLine.Accepted) lines.getFirst()).task().control();
    }
}
