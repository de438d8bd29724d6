package dev.concord.task.imports.format;

import static dev.concord.task.imports.format.TaskFormat.LABEL_STUDIO;
import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.event.Overlap;
import dev.concord.contracts.label.Box;
import dev.concord.contracts.label.Boxes;
import dev.concord.contracts.label.BoxesKind;
import dev.concord.contracts.label.Choice;
import dev.concord.contracts.label.ChoiceKind;
import dev.concord.contracts.label.Choices;
import dev.concord.contracts.label.ChoicesKind;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.LabelKind;
import dev.concord.contracts.label.Point;
import dev.concord.contracts.label.Polygon;
import dev.concord.contracts.label.Polygons;
import dev.concord.contracts.label.PolygonsKind;
import dev.concord.contracts.label.Preference;
import dev.concord.contracts.label.PreferenceKind;
import dev.concord.contracts.label.Scale;
import dev.concord.contracts.label.ScaleKind;
import dev.concord.contracts.label.Span;
import dev.concord.contracts.label.SpanUnit;
import dev.concord.contracts.label.Spans;
import dev.concord.contracts.label.SpansKind;
import dev.concord.contracts.label.Text;
import dev.concord.contracts.label.TextKind;
import dev.concord.contracts.label.Transcript;
import dev.concord.contracts.label.TranscriptKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tasks as Label Studio exports and imports them, in the forms of its manual. */
final class LabelStudioTasksTest {

    private static final LabelKind YES_NO = new ChoiceKind(List.of("yes", "no"));
    private static final String YES = "{'result': [{'type': 'choices', 'value': {'choices': ['yes']}}]}";
    private static final String NO = YES.replace("yes", "no");

    @Test
    void theIdIsTheNameAndTheDataIsTheData() throws IOException {
        assertThat(shown(
                        "[{'id': 17, 'data': {'text': 'hi'}, 'meta': {}, 'annotations': []}, {'id': 'b', 'data': {}}]"))
                .containsExactly("1: 17 {\"text\":\"hi\"}", "2: b {}");
    }

    @Test
    void aTaskOfAnExportKeepsItsNameWhateverIdLabelStudioGaveIt() throws IOException {
        var meta = "'meta': {'task': 'street/1.jpg', 'taskId': '019a3c5e-7d00-7000-8000-000000000005'}";

        assertThat(shown("[{'data': {}, " + meta + "}, {'id': 17, 'data': {}, " + meta + "}]"))
                .containsExactly("1: street/1.jpg {}", "2: street/1.jpg {}");
        assertThat(shown("[{'id': 17, 'data': {}, 'meta': {'task': 'of somebody else'}}]"))
                .containsExactly("1: 17 {}");
    }

    @Test
    void theSameDatumWithoutAnIdIsTheSameTask() throws IOException {
        var lines = shown("[{'text': 'hi'}, {'data': {'text': 'hi'}}, {'text': 'ho'}]");

        assertThat(lines.get(0)).matches("1: [0-9a-f]{32} \\{\"text\":\"hi\"}");
        assertThat(lines.get(1).substring(2)).isEqualTo(lines.get(0).substring(2));
        assertThat(lines.get(2)).isNotEqualTo(lines.get(0));
    }

    @Test
    void annotationsAreCountedAndLeftOutUnlessAskedFor() throws IOException {
        var file = task(YES, NO, "{'was_cancelled': true, 'result': []}");
        var lines = LABEL_STUDIO.read(
                new ByteArrayInputStream(json(file).getBytes(StandardCharsets.UTF_8)),
                1_000_000,
                new TaskRules(YES_NO, new Overlap(1, 3)),
                ReadLines.NO_MEDIA);

        assertThat(lines.next())
                .hasValueSatisfying(line -> assertThat(line)
                        .isInstanceOfSatisfying(
                                TaskLine.Accepted.class,
                                good -> assertThat(good.task().control()).isNull()));
        assertThat(lines.annotationsLeftOut()).isEqualTo(2);
    }

    @Test
    void theOneAnnotationIsTheKnownAnswerIfAskedFor() throws IOException {
        assertThat(control(YES_NO, task(YES))).isEqualTo(new Choice("yes"));
        assertThat(control(YES_NO, task())).isNull();
    }

    @Test
    void groundTruthIsTheKnownAnswerAmongOthers() throws IOException {
        var truth = NO.replace("{'result'", "{'ground_truth': true, 'result'");

        assertThat(control(YES_NO, task(YES, truth))).isEqualTo(new Choice("no"));
    }

    @Test
    void twoAnnotationsAreNoKnownAnswer() throws IOException {
        assertThat(rejected(YES_NO, task(YES, NO)))
                .isEqualTo("1! annotations: 2, of them 0 ground truth (expected: a single one of either)");
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                Arguments.of(
                        new ChoicesKind(List.of("a", "b")),
                        "{'type': 'choices', 'value': {'choices': ['b', 'a']}}",
                        new Choices(List.of("a", "b"))),
                Arguments.of(new ScaleKind(0, 5, 1), "{'type': 'rating', 'value': {'rating': 4}}", new Scale(4)),
                Arguments.of(new ScaleKind(0, 5, 1), "{'type': 'number', 'value': {'number': 2.5}}", new Scale(2.5)),
                Arguments.of(new BoxesKind(List.of("car")), """
                        {'type': 'rectanglelabels', 'original_width': 600, 'original_height': 400, 'value':
                        {'x': 10, 'y': 50, 'width': 5, 'height': 25, 'rotation': 0, 'rectanglelabels': ['car']}}""", new Boxes(List.of(new Box("car", 60, 200, 30, 100)))),
                Arguments.of(
                        new PolygonsKind(List.of("car")),
                        """
                        {'type': 'polygonlabels', 'original_width': 200, 'original_height': 100, 'value':
                        {'points': [[0, 0], [50, 0], [50, 100]], 'polygonlabels': ['car']}}""",
                        new Polygons(List.of(
                                new Polygon("car", List.of(new Point(0, 0), new Point(100, 0), new Point(100, 100)))))),
                Arguments.of(
                        new SpansKind(List.of("PER"), SpanUnit.CHARACTERS),
                        "{'type': 'labels', 'value': {'start': 0, 'end': 3, 'text': 'Ann', 'labels': ['PER']}}",
                        new Spans(List.of(new Span("PER", 0, 3, null)))),
                Arguments.of(
                        new SpansKind(List.of("word"), SpanUnit.SECONDS),
                        "{'type': 'labels', 'value': {'start': 0.5, 'end': 1.25, 'text': 'hi', 'labels': ['word']}}",
                        new Spans(List.of(new Span("word", 0.5, 1.25, "hi")))),
                Arguments.of(
                        new SpansKind(List.of("word"), SpanUnit.SECONDS),
                        """
                        {'id': 'a', 'type': 'labels', 'value': {'start': 0, 'end': 1, 'labels': ['word']}},
                        {'id': 'b', 'type': 'labels', 'value': {'start': 1, 'end': 2, 'labels': ['word']}},
                        {'type': 'labels', 'value': {'start': 2, 'end': 3, 'labels': ['word']}},
                        {'id': 'b', 'type': 'textarea', 'value': {'start': 1, 'end': 2, 'text': ['hi', 'you']}},
                        {'type': 'textarea', 'value': {'text': ['all of it']}}""",
                        new Spans(List.of(
                                new Span("word", 0, 1, null),
                                new Span("word", 1, 2, "hi\nyou"),
                                new Span("word", 2, 3, null)))),
                Arguments.of(
                        new TranscriptKind(100),
                        "{'type': 'textarea', 'value': {'text': ['one', 'two']}}",
                        new Transcript("one\ntwo")),
                Arguments.of(new TextKind(100), "{'type': 'textarea', 'value': {'text': 'one'}}", new Text("one")),
                Arguments.of(
                        new PreferenceKind(2),
                        "{'type': 'pairwise', 'value': {'selected': 'right'}}",
                        new Preference(List.of("second", "first"))),
                Arguments.of(
                        new PreferenceKind(2),
                        "{'type': 'ranker', 'value': {'ranker': {'_': [], 'order': ['second', 'first']}}}",
                        new Preference(List.of("second", "first"))));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void resultsOfEachKindBecomeLabels(LabelKind kind, String result, Label expected) throws IOException {
        assertThat(control(kind, task("{'result': [" + result + "]}"))).isEqualTo(expected);
    }

    @Test
    void anImageWithoutRegionsIsAnAnswerToo() throws IOException {
        assertThat(control(new BoxesKind(List.of("car")), task("{'result': []}")))
                .isEqualTo(new Boxes(List.of()));
    }

    @Test
    void groupsAreNoRanking() throws IOException {
        assertThat(rejected(new PreferenceKind(2), task("""
                        {'result': [{'type': 'ranker', 'value': {'ranker': {'good': ['first'], 'bad': ['second']}}}]}""")))
                .isEqualTo("1! annotations: 2 lists of ranker (expected: 1)");
    }

    @Test
    void anAnswerThatDoesNotFitCostsOnlyItsTask() throws IOException {
        assertThat(rejected(YES_NO, task(YES.replace("yes", "maybe"))))
                .startsWith("1! control: label.value: \"maybe\"");
        assertThat(rejected(YES_NO, task("{'result': []}")))
                .isEqualTo("1! annotations: no result of type choices (expected: one)");
        assertThat(rejected(YES_NO, task("{'result': 7}"))).startsWith("1! annotations: no result");
        assertThat(rejected(
                        new BoxesKind(List.of("car")),
                        task("{'result': [{'type': 'rectanglelabels', 'value': {'rectanglelabels': ['car']}}]}")))
                .isEqualTo("1! annotations: original_width (expected: a number)");
        assertThat(rejected(YES_NO, "[{'id': [], 'data': {}}]")).startsWith("1! id: ARRAY (expected:");
        assertThat(rejected(YES_NO, "[{'id': 1, 'data': 2}]")).startsWith("1! data: NUMBER (expected:");
    }

    private static String task(String... annotations) {
        return "[{'id': 1, 'data': {'options': ['first', 'second']}, 'annotations': [" + String.join(",", annotations)
                + "]}]";
    }

    private static List<String> shown(String file) throws IOException {
        return ReadLines.shown(LABEL_STUDIO, json(file));
    }

    private static @Nullable Label control(LabelKind kind, String file) throws IOException {
        return ReadLines.control(LABEL_STUDIO, kind, json(file));
    }

    private static String rejected(LabelKind kind, String file) throws IOException {
        return ReadLines.shown(
                ReadLines.withControls(LABEL_STUDIO, kind, json(file)).getFirst());
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
