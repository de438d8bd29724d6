package dev.concord.local.recorded;

import dev.concord.contracts.label.Box;
import dev.concord.contracts.label.Boxes;
import dev.concord.contracts.label.BoxesKind;
import dev.concord.contracts.label.Choice;
import dev.concord.contracts.label.ChoiceKind;
import dev.concord.contracts.label.Choices;
import dev.concord.contracts.label.ChoicesKind;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.LabelKind;
import dev.concord.contracts.label.PeerVerdict;
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
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Tells a kind in full from labels of one form. */
final class ToldKind {

    /** The tolerance of a scale, as a share of its length. */
    private static final double TOLERANCE = 0.1;

    private static final int LONGEST_TRANSCRIPT = 10_000;
    private static final int LONGEST_TEXT = 20_000;

    /** Stands in for a class that nobody used, where a kind needs one more than were used. */
    private static final String UNUSED = "other";

    private ToldKind() {}

    static LabelKind of(LabelForm form, Collection<Label> labels) {
        return switch (form) {
            case CHOICE -> new ChoiceKind(classes(labels, 2));
            case CHOICES -> new ChoicesKind(classes(labels, 1));
            case SCALE -> scale(labels);
            case BOXES -> new BoxesKind(classes(labels, 1));
            case POLYGONS -> new PolygonsKind(classes(labels, 1));
            case SPANS -> new SpansKind(classes(labels, 1), unit(labels));
            case TRANSCRIPT -> new TranscriptKind(LONGEST_TRANSCRIPT);
            case PREFERENCE -> new PreferenceKind(options(labels));
            case TEXT -> new TextKind(LONGEST_TEXT);
        };
    }

    private static List<String> classes(Collection<Label> labels, int atLeast) {
        var classes = new TreeSet<String>();
        labels.stream().flatMap(ToldKind::classes).forEach(classes::add);
        for (var unused = 1; classes.size() < atLeast; unused++) {
            classes.add(unused == 1 ? UNUSED : UNUSED + " " + unused);
        }
        return List.copyOf(classes);
    }

    private static Stream<String> classes(Label label) {
        return switch (label) {
            case Choice(var value) -> Stream.of(value);
            case Choices(var values) -> values.stream();
            case Boxes(var boxes) -> boxes.stream().map(Box::className);
            case Polygons(var polygons) -> polygons.stream().map(Polygon::className);
            case Spans(var spans) -> spans.stream().map(Span::className);
            case Scale _, Transcript _, Preference _, Text _, PeerVerdict _ -> Stream.empty();
        };
    }

    /** The bounds are rounded outwards. */
    private static ScaleKind scale(Collection<Label> labels) {
        var numbers = labels.stream().filter(Scale.class::isInstance).map(label -> ((Scale) label).value());
        var range = numbers.mapToDouble(Double::doubleValue).summaryStatistics();
        if (range.getCount() == 0) {
            return new ScaleKind(0, 1, TOLERANCE);
        }
        var min = roundedOutwards(range.getMin(), range.getMin() < 0);
        var max = roundedOutwards(range.getMax(), range.getMax() > 0);
        if (min == max) {
            max = min + Math.max(1, Math.ulp(min));
        }
        return new ScaleKind(min, max, (max - min) * TOLERANCE);
    }

    /** Keeps one digit: -93 becomes -100, 4.2 becomes 5; a bound towards zero moves towards zero. */
    private static double roundedOutwards(double bound, boolean awayFromZero) {
        var rounding = awayFromZero ? RoundingMode.UP : RoundingMode.DOWN;
        return BigDecimal.valueOf(bound).round(new MathContext(1, rounding)).doubleValue();
    }

    /** Only a text is measured in whole characters throughout, and nothing is said there. */
    private static SpanUnit unit(Collection<Label> labels) {
        var areOfText = labels.stream()
                .flatMap(label -> label instanceof Spans(var spans) ? spans.stream() : Stream.empty())
                .allMatch(span -> span.text() == null && isWhole(span.start()) && isWhole(span.end()));
        return areOfText ? SpanUnit.CHARACTERS : SpanUnit.SECONDS;
    }

    private static boolean isWhole(double place) {
        return place == Math.rint(place);
    }

    private static int options(Collection<Label> labels) {
        return labels.stream()
                .filter(Preference.class::isInstance)
                .findFirst()
                .map(label -> ((Preference) label).ranking().size())
                .orElse(2);
    }
}
