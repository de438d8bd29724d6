package dev.concord.consensus.aggregation.catalog;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind can be compared with known answers. */
final class GoldComparisonsTest {

    private static final List<String> CLASSES = List.of("a", "b");

    static Stream<Arguments> kinds() {
        var corners = List.of(new Point(0, 0), new Point(9, 0), new Point(0, 9));
        return Stream.of(
                Arguments.of(new ChoiceKind(CLASSES), new Choice("a"), new Choice("b")),
                Arguments.of(new ChoicesKind(CLASSES), new Choices(List.of("a")), new Choices(List.of())),
                Arguments.of(new ScaleKind(0, 10, 1), new Scale(3), new Scale(9)),
                Arguments.of(
                        new BoxesKind(CLASSES), new Boxes(List.of(new Box("a", 1, 1, 5, 5))), new Boxes(List.of())),
                Arguments.of(
                        new PolygonsKind(CLASSES),
                        new Polygons(List.of(new Polygon("a", corners))),
                        new Polygons(List.of())),
                Arguments.of(
                        new SpansKind(CLASSES, SpanUnit.SECONDS),
                        new Spans(List.of(new Span("a", 0, 1, null))),
                        new Spans(List.of())),
                Arguments.of(new TranscriptKind(10), new Transcript("one"), new Transcript("two")),
                Arguments.of(
                        new PreferenceKind(2), new Preference(List.of("x", "y")), new Preference(List.of("y", "x"))),
                Arguments.of(new TextKind(10), new Text("one"), new Text("two")));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theKnownAnswerIsRightAndAnotherIsNot(LabelKind kind, Label known, Label other) {
        var comparison = GoldComparisons.of(kind);

        assertThat(comparison.add(known, known)).isTrue();
        assertThat(comparison.add(other, known)).isFalse();
        comparison.addUndecided(known);

        assertThat(comparison.measures().values()).isNotEmpty();
    }
}
