package dev.concord.consensus.aggregation.catalog;

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
import org.jspecify.annotations.Nullable;

/**
 * A kind with two labels that differ.
 *
 * @param other where there is such a thing, the label that says nothing is there
 */
record LabelSample(LabelKind kind, Label one, Label other) {

    /** The third class is one that nobody names. */
    private static final List<String> CLASSES = List.of("a", "b", "never");

    static List<LabelSample> all() {
        return List.of(
                new LabelSample(new ChoiceKind(CLASSES), new Choice("a"), new Choice("b")),
                new LabelSample(new ChoicesKind(CLASSES), new Choices(List.of("a", "b")), new Choices(List.of())),
                new LabelSample(new ScaleKind(-10, 10, 1), new Scale(4), new Scale(-10)),
                new LabelSample(new BoxesKind(CLASSES), boxes(30), new Boxes(List.of())),
                new LabelSample(new BoxesKind(CLASSES), boxes(0), boxes(30)),
                new LabelSample(new PolygonsKind(CLASSES), polygons(), new Polygons(List.of())),
                new LabelSample(new SpansKind(CLASSES, SpanUnit.CHARACTERS), spans(null), new Spans(List.of())),
                new LabelSample(new SpansKind(CLASSES, SpanUnit.SECONDS), spans("so it is"), spans("")),
                new LabelSample(new TranscriptKind(100), new Transcript("so it is"), new Transcript("")),
                new LabelSample(new PreferenceKind(2), ranking("x", "y"), ranking("y", "x")),
                new LabelSample(new PreferenceKind(3), ranking("x", "y", "z"), ranking("z", "y", "x")),
                new LabelSample(new TextKind(100), new Text("A ship at sea."), new Text("")));
    }

    private static Label boxes(double height) {
        return new Boxes(List.of(new Box("a", 10, 20, 40, height)));
    }

    private static Label polygons() {
        return new Polygons(List.of(new Polygon("b", List.of(new Point(0, 0), new Point(50, 0), new Point(0, 50)))));
    }

    private static Label spans(@Nullable String text) {
        return new Spans(List.of(new Span("a", 3, 9, text)));
    }

    private static Label ranking(String... options) {
        return new Preference(List.of(options));
    }
}
