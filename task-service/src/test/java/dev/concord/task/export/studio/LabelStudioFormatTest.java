package dev.concord.task.export.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.event.Prediction;
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
import dev.concord.task.export.Agreed;
import dev.concord.task.export.ExportFormat;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Label Studio's documentation says of tasks, annotations and results. */
final class LabelStudioFormatTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> CLASSES = List.of("a", "b");
    private static final String DATA = "{\"url\":\"x\",\"width\":200,\"height\":100}";

    private final ExportFormat format = new LabelStudioFormat();

    static Stream<Arguments> kinds() {
        return Stream.of(
                Arguments.of(new ChoiceKind(CLASSES), new Choice("a"), "text choices", "{'choices':['a']}"),
                Arguments.of(
                        new ChoicesKind(CLASSES),
                        new Choices(List.of("b", "a")),
                        "text choices",
                        "{'choices':['a','b']}"),
                Arguments.of(new ScaleKind(0, 10, 1), new Scale(2.5), "text number", "{'number':2.5}"),
                Arguments.of(new TranscriptKind(99), new Transcript("hi"), "audio textarea", "{'text':['hi']}"),
                Arguments.of(new TextKind(99), new Text("hi"), "text textarea", "{'text':['hi']}"),
                Arguments.of(
                        new PreferenceKind(2),
                        new Preference(List.of("y", "x")),
                        "text ranker",
                        "{'ranker':{'rank':['y','x']}}"),
                Arguments.of(
                        new BoxesKind(CLASSES),
                        new Boxes(List.of(new Box("a", 20, 10, 50, 25))),
                        "image rectanglelabels",
                        "{'x':10.0,'y':10.0,'width':25.0,'height':25.0,'rotation':0,'rectanglelabels':['a']}"),
                Arguments.of(
                        new PolygonsKind(CLASSES),
                        new Polygons(List.of(
                                new Polygon("b", List.of(new Point(0, 0), new Point(200, 0), new Point(0, 50))))),
                        "image polygonlabels",
                        "{'points':[[0.0,0.0],[100.0,0.0],[0.0,50.0]],'closed':true,'polygonlabels':['b']}"),
                Arguments.of(
                        new SpansKind(CLASSES, SpanUnit.CHARACTERS),
                        new Spans(List.of(new Span("a", 1, 4, null))),
                        "text labels",
                        "{'start':1,'end':4,'labels':['a']}"),
                Arguments.of(
                        new SpansKind(CLASSES, SpanUnit.SECONDS),
                        new Spans(List.of(new Span("a", 1, 4.5, null))),
                        "audio labels",
                        "{'start':1.0,'end':4.5,'channel':0,'labels':['a']}"));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void eachKindIsAResultOfItsType(LabelKind kind, Label label, String place, String value) throws IOException {
        var result = results(kind, label).get(0);

        assertThat(result.path("from_name").asString()).isEqualTo("label");
        assertThat(result.path("to_name").asString() + " " + result.path("type").asString())
                .isEqualTo(place);
        assertThat(result.path("value").toString()).isEqualTo(value.replace('\'', '"'));
    }

    @Test
    void aTaskHasItsDataAndOneAnnotation() throws IOException {
        var tasks = JSON.readTree(Agreed.text(
                format,
                new ChoiceKind(CLASSES),
                Agreed.of("t1", new Choice("a"), DATA),
                Agreed.of("t2", new Choice("b"))));

        assertThat(tasks).hasSize(2);
        assertThat(tasks.get(0).path("data")).isEqualTo(JSON.readTree(DATA));
        assertThat(tasks.get(0).path("annotations")).hasSize(1);
        assertThat(tasks.get(0).path("predictions")).isEmpty();
        assertThat(tasks.get(0).at("/meta/task").asString()).isEqualTo("t1");
        assertThat(tasks.get(0).at("/meta/confidence").asDouble()).isEqualTo(0.875);
    }

    @Test
    void whatModelsSaidIsNoAnnotation() throws IOException {
        var said =
                List.of(new Prediction("detector-2", new Choice("b"), 0.5), new Prediction("x", new Choice("a"), null));
        var agreement = Agreed.withPredictions(Agreed.of("t", new Choice("a")), said);

        var task = JSON.readTree(Agreed.text(format, new ChoiceKind(CLASSES), agreement))
                .get(0);

        assertThat(task.path("annotations")).hasSize(1);
        assertThat(task.at("/annotations/0/result/0/value/choices/0").asString())
                .isEqualTo("a");
        assertThat(task.path("predictions")).hasSize(2);
        assertThat(task.at("/predictions/0/model_version").asString()).isEqualTo("detector-2");
        assertThat(task.at("/predictions/0/score").asDouble()).isEqualTo(0.5);
        assertThat(task.at("/predictions/0/result/0/value/choices/0").asString())
                .isEqualTo("b");
        assertThat(task.at("/predictions/1").has("score")).isFalse();
    }

    @Test
    void anImageSaysItsSize() throws IOException {
        var result = results(new BoxesKind(CLASSES), new Boxes(List.of(new Box("a", 0, 0, 1, 1))))
                .get(0);

        assertThat(result.path("original_width").asInt()).isEqualTo(200);
        assertThat(result.path("original_height").asInt()).isEqualTo(100);
    }

    @Test
    void whatIsSaidInAStretchIsASecondResultOfTheSameId() throws IOException {
        var results = results(
                new SpansKind(CLASSES, SpanUnit.SECONDS), new Spans(List.of(new Span("a", 1, 2, "hello \"you\""))));

        assertThat(results).hasSize(2);
        assertThat(results.get(0).path("id")).isEqualTo(results.get(1).path("id"));
        assertThat(results.get(1).path("type").asString()).isEqualTo("textarea");
        assertThat(results.get(1).at("/value/text/0").asString()).isEqualTo("hello \"you\"");
    }

    @Test
    void onlyPlacesInImagesNeedTheirSize() throws IOException {
        assertThat(Agreed.problem(format, new ChoiceKind(CLASSES), Agreed.of("t", new Choice("a"))))
                .isEmpty();
        assertThat(Agreed.problem(format, new BoxesKind(CLASSES), Agreed.of("t", new Boxes(List.of()))))
                .isPresent();
    }

    private JsonNode results(LabelKind kind, Label label) throws IOException {
        return JSON.readTree(Agreed.text(format, kind, Agreed.of("t", label, DATA)))
                .at("/0/annotations/0/result");
    }
}
