package dev.concord.local.replay;

import dev.concord.contracts.label.BoxesKind;
import dev.concord.contracts.label.Choice;
import dev.concord.contracts.label.ChoiceKind;
import dev.concord.contracts.label.ChoicesKind;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.LabelKind;
import dev.concord.contracts.label.PolygonsKind;
import dev.concord.contracts.label.PreferenceKind;
import dev.concord.contracts.label.Scale;
import dev.concord.contracts.label.ScaleKind;
import dev.concord.contracts.label.SpansKind;
import dev.concord.contracts.label.TextKind;
import dev.concord.contracts.label.TranscriptKind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Tells the kind of labels from the labels themselves. */
final class LabelForm {

    static final String CHOICE = "choice";
    static final String SCALE = "scale";

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?");
    private static final Pattern COUNT = Pattern.compile("\\d+");

    /** More different whole numbers than this are a scale, not names of classes. */
    private static final int MAX_NUMBERED_CLASSES = 20;

    /** The tolerance of a scale, as a share of its length. */
    private static final double TOLERANCE = 0.1;

    private LabelForm() {}

    /** Returns the name of the kind. */
    static String kindOf(Collection<String> labels) {
        var distinct = new TreeSet<>(labels);
        if (!distinct.stream().allMatch(label -> NUMBER.matcher(label).matches())) {
            return CHOICE;
        }
        var looksLikeNames = distinct.size() <= MAX_NUMBERED_CLASSES
                && distinct.stream().allMatch(label -> COUNT.matcher(label).matches());
        return looksLikeNames ? CHOICE : SCALE;
    }

    /**
     * Returns the kind in full: all classes in order, or the bounds of the scale rounded outwards.
     *
     * @throws IllegalArgumentException if the labels do not fit the named kind
     */
    static LabelKind describe(String kind, Collection<String> labels) {
        return switch (kind) {
            case CHOICE -> new ChoiceKind(List.copyOf(new TreeSet<>(labels)));
            case SCALE -> scale(labels);
            default -> throw new IllegalArgumentException("--kind: " + kind + " (expected: choice or scale)");
        };
    }

    static Label read(LabelKind kind, String text) {
        return switch (kind) {
            case ChoiceKind choice -> new Choice(text);
            case ScaleKind scale -> new Scale(number(text).doubleValue());
            case ChoicesKind _,
                    BoxesKind _,
                    PolygonsKind _,
                    SpansKind _,
                    TranscriptKind _,
                    PreferenceKind _,
                    TextKind _ ->
                throw new IllegalArgumentException("--kind: " + kind + " (expected: choice or scale)");
        };
    }

    private static ScaleKind scale(Collection<String> labels) {
        var numbers = labels.stream().map(LabelForm::number).toList();
        var smallest = numbers.stream().min(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        var greatest = numbers.stream().max(BigDecimal::compareTo).orElse(BigDecimal.ONE);
        var min = roundedOutwards(smallest, smallest.signum() < 0);
        var max = roundedOutwards(greatest, greatest.signum() > 0);
        if (min == max) {
            max = min + 1;
        }
        return new ScaleKind(min, max, (max - min) * TOLERANCE);
    }

    /** Keeps one digit: -93 becomes -100, 4.2 becomes 5; a bound towards zero moves towards zero. */
    private static double roundedOutwards(BigDecimal bound, boolean awayFromZero) {
        var rounding = awayFromZero ? RoundingMode.UP : RoundingMode.DOWN;
        return bound.round(new MathContext(1, rounding)).doubleValue();
    }

    private static BigDecimal number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException("label: \"" + text + "\" (expected: a number)");
        }
        return new BigDecimal(text);
    }
}
