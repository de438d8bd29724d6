package dev.concord.contracts.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Boxes, polygons and spans: where they may lie, and how many there may be. */
final class RegionKindsTest {

    private static final List<Point> TRIANGLE = List.of(new Point(0, 0), new Point(4, 0), new Point(4, 3));

    private final LabelKind boxes = new BoxesKind(List.of("ship"));
    private final LabelKind polygons = new PolygonsKind(List.of("roof"));
    private final LabelKind words = new SpansKind(List.of("word"), SpanUnit.SECONDS);
    private final LabelKind names = new SpansKind(List.of("person"), SpanUnit.CHARACTERS);

    @Test
    void nothingMayBeThere() {
        assertThat(boxes.problemWith(new Boxes(List.of()))).isEmpty();
        assertThat(polygons.problemWith(new Polygons(List.of()))).isEmpty();
        assertThat(names.problemWith(new Spans(List.of()))).isEmpty();
    }

    @Test
    void whatIsThereMayHaveNoArea() {
        var point = new Point(7, 7);

        assertThat(boxes.problemWith(new Boxes(List.of(new Box("ship", 0, 0, 0, 0)))))
                .isEmpty();
        assertThat(boxes.problemWith(new Boxes(List.of(new Box("ship", 5, 5, 10, 0)))))
                .isEmpty();
        assertThat(polygons.problemWith(new Polygons(List.of(new Polygon("roof", List.of(point, point, point))))))
                .isEmpty();
        assertThat(words.problemWith(new Spans(List.of(new Span("word", 1.5, 1.5, null)))))
                .isEmpty();
    }

    @Test
    void aClassThatIsNoneIsRefused() {
        assertThat(boxes.problemWith(new Boxes(List.of(new Box("cow", 0, 0, 1, 1)))))
                .hasValue("label.boxes.class: \"cow\" (expected one of: ship)");
        assertThat(polygons.problemWith(new Polygons(List.of(new Polygon("cow", TRIANGLE)))))
                .hasValue("label.polygons.class: \"cow\" (expected one of: roof)");
        assertThat(words.problemWith(new Spans(List.of(new Span("cow", 0, 1, null)))))
                .hasValue("label.spans.class: \"cow\" (expected one of: word)");
    }

    @Test
    void aLabelOfAnotherKindDoesNotFit() {
        assertThat(boxes.problemWith(new Polygons(List.of()))).hasValue("label.kind: polygons (expected: boxes)");
        assertThat(polygons.problemWith(new Spans(List.of()))).hasValue("label.kind: spans (expected: polygons)");
        assertThat(words.problemWith(new Boxes(List.of()))).hasValue("label.kind: boxes (expected: spans)");
    }

    @Test
    void thereIsALimitToHowManyThereAre() {
        var box = new Box("ship", 0, 0, 1, 1);

        assertThat(boxes.problemWith(new Boxes(Collections.nCopies(500, box)))).isEmpty();
        assertThat(boxes.problemWith(new Boxes(Collections.nCopies(501, box))))
                .hasValue("label.boxes: 501 (expected: at most 500)");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, 1_000_001, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void aCoordinateOutsideOfEveryImageIsRefused(double value) {
        var expected = value + " (expected: 0..1000000)";

        assertThatThrownBy(() -> new Box("ship", value, 0, 1, 1)).hasMessage("label.box.x: " + expected);
        assertThatThrownBy(() -> new Box("ship", 0, value, 1, 1)).hasMessage("label.box.y: " + expected);
        assertThatThrownBy(() -> new Box("ship", 0, 0, value, 1)).hasMessage("label.box.width: " + expected);
        assertThatThrownBy(() -> new Box("ship", 0, 0, 1, value)).hasMessage("label.box.height: " + expected);
        assertThatThrownBy(() -> new Point(value, 0)).hasMessage("label.point.x: " + expected);
        assertThatThrownBy(() -> new Point(0, value)).hasMessage("label.point.y: " + expected);
    }

    @Test
    void anOutlineHasThreeToTwoThousandCorners() {
        assertThatThrownBy(() -> new Polygon("roof", TRIANGLE.subList(0, 2)))
                .hasMessage("label.polygon.points: 2 (expected: 3..2000)");
        assertThatThrownBy(() -> new Polygon("roof", Collections.nCopies(2_001, new Point(1, 1))))
                .hasMessage("label.polygon.points: 2001 (expected: 3..2000)");
        assertThatCode(() -> new Polygon("roof", Collections.nCopies(2_000, new Point(1, 1))))
                .doesNotThrowAnyException();
    }

    @Test
    void aStretchEndsWhereItStartsOrLater() {
        assertThatThrownBy(() -> new Span("word", 2, 1, null))
                .hasMessage("label.span: 2.0..1.0 (expected: 0 <= start <= end <= 10000000)");
        assertThatThrownBy(() -> new Span("word", -1, 1, null)).hasMessageStartingWith("label.span: -1.0..1.0");
        assertThatThrownBy(() -> new Span("word", Double.NaN, 1, null)).hasMessageStartingWith("label.span: NaN..1.0");
        assertThatThrownBy(() -> new Span("word", 0, Double.NaN, null)).hasMessageStartingWith("label.span: 0.0..NaN");
        assertThatThrownBy(() -> new Span("word", 0, Double.POSITIVE_INFINITY, null))
                .hasMessageStartingWith("label.span: 0.0..Infinity");
    }

    @Test
    void charactersAreWholeAndSecondsNeedNotBe() {
        assertThat(words.problemWith(new Spans(List.of(new Span("word", 0.25, 0.5, "so")))))
                .isEmpty();
        assertThat(names.problemWith(new Spans(List.of(new Span("person", 3, 8, null)))))
                .isEmpty();
        assertThat(names.problemWith(new Spans(List.of(new Span("person", 3, 8.5, null)))))
                .hasValue("label.spans: 3.0..8.5 (expected: whole characters)");
    }

    @Test
    void whatIsSaidInAStretchIsTextOfSomeLength() {
        assertThat(words.problemWith(new Spans(List.of(new Span("word", 0, 1, "")))))
                .isEmpty();
        assertThat(words.problemWith(new Spans(List.of(new Span("word", 0, 1, "\ud83d")))))
                .hasValue("label.spans.text: half of a surrogate pair (expected: Unicode text)");
        assertThatThrownBy(() -> new Span("word", 0, 1, "x".repeat(1_001)))
                .hasMessage("label.span.text: 1001 characters (expected: at most 1000)");
    }

    @Test
    void whatReachesBeyondItsImageIsRefused() {
        var image = shown("{\"width\": 640, \"height\": 480}");
        var kind = new BoxesKind(List.of("car"));

        assertThat(kind.problemWith(boxTo(640, 480), image)).isEmpty();
        assertThat(kind.problemWith(boxTo(643, 481), image))
                .as("drawn a little too far")
                .isEmpty();
        assertThat(kind.problemWith(boxTo(700, 480), image))
                .hasValue("label.boxes: up to 700.0 (expected: at most data.width, which is 640.0, and a hundredth)");
        assertThat(kind.problemWith(boxTo(640, 5_000), image))
                .hasValue("label.boxes: up to 5000.0 (expected: at most data.height, which is 480.0, and a hundredth)");
        assertThat(kind.problemWith(boxTo(700, 480), shown("{}")))
                .as("not told how large")
                .isEmpty();
        assertThat(new PolygonsKind(List.of("car"))
                        .problemWith(
                                new Polygons(List.of(new Polygon(
                                        "car", List.of(new Point(0, 0), new Point(9, 0), new Point(9, 999))))),
                                image))
                .hasValue(
                        "label.polygons: up to 999.0 (expected: at most data.height, which is 480.0, and a hundredth)");
    }

    @Test
    void aStretchEndsWithItsTextOrRecording() {
        var characters = new SpansKind(List.of("word"), SpanUnit.CHARACTERS);
        var seconds = new SpansKind(List.of("word"), SpanUnit.SECONDS);

        assertThat(characters.problemWith(spanTo(5), shown("{\"text\": \"hello\"}")))
                .isEmpty();
        assertThat(characters.problemWith(spanTo(6), shown("{\"text\": \"hello\"}")))
                .hasValue("label.spans: up to character 6 (expected: at most 5, the length of data.text)");
        assertThat(seconds.problemWith(spanTo(2.5), shown("{\"duration\": 2.5}")))
                .isEmpty();
        assertThat(seconds.problemWith(spanTo(3), shown("{\"duration\": 2.5}")))
                .hasValue("label.spans: up to 3.0 (expected: at most data.duration, which is 2.5, and a hundredth)");
        for (var unsaid :
                List.of("{\"headline\": \"hello\"}", "{\"text\": \"\"}", "{\"text\": 7}", "{\"text\": null}")) {
            assertThat(characters.problemWith(spanTo(6), shown(unsaid)))
                    .as(unsaid)
                    .isEmpty();
        }
        for (var unsaid : List.of("{\"duration\": \"2.5\"}", "{\"duration\": 0}", "{\"duration\": 1e400}", "{}")) {
            assertThat(seconds.problemWith(spanTo(3), shown(unsaid))).as(unsaid).isEmpty();
        }
    }

    private static JsonNode shown(String data) {
        return new JsonMapper().readTree(data);
    }

    private static Boxes boxTo(double right, double bottom) {
        return new Boxes(List.of(new Box("car", 0, 0, right, bottom)));
    }

    private static Spans spanTo(double end) {
        return new Spans(List.of(new Span("word", 0, end, null)));
    }

    @Test
    void aKindHasOneToAHundredClasses() {
        assertThatThrownBy(() -> new BoxesKind(List.of()))
                .hasMessage("labelKind.classes: 0 classes (expected: 1..100)");
        assertThatThrownBy(() -> new PolygonsKind(Collections.nCopies(101, "a")))
                .hasMessage("labelKind.classes: 101 classes (expected: 1..100)");
        assertThatThrownBy(() -> new SpansKind(List.of("x".repeat(101)), SpanUnit.SECONDS))
                .hasMessage("labelKind.classes: \"" + "x".repeat(100) + "...\" (expected: 1..100 characters)");
    }
}
