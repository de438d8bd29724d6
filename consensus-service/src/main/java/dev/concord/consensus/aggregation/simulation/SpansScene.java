package dev.concord.consensus.aggregation.simulation;

import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.LabelKind;
import dev.concord.contracts.label.Span;
import dev.concord.contracts.label.SpanUnit;
import dev.concord.contracts.label.Spans;
import dev.concord.contracts.label.SpansKind;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Stretches of 5 to 60 characters in a text of 1000, or of 0.2 to 2.4 seconds in a recording of 40, where each is a spoken word.
 * Boundaries in a text are whole characters. A word misheard has another text.
 */
public final class SpansScene implements RegionsScene<Span> {

    private static final List<String> WORDS =
            List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
    private static final double CHARACTERS = 1000;
    private static final double LEAST_SHARE = 0.005;
    private static final double GREATEST_SHARE = 0.06;
    private static final double SECONDS = 40;

    private final SceneClasses classes;
    private final SpanUnit unit;
    private final double length;

    public SpansScene(int classes, SpanUnit unit) {
        this.classes = SceneClasses.numbered(classes);
        this.unit = unit;
        this.length = switch (unit) {
            case CHARACTERS -> CHARACTERS;
            case SECONDS -> SECONDS;
        };
    }

    @Override
    public LabelKind kind() {
        return new SpansKind(classes.names(), unit);
    }

    @Override
    public Span object(RandomGenerator random) {
        var span = random.nextDouble(LEAST_SHARE, GREATEST_SHARE) * length;
        var start = random.nextDouble(length - span);
        var text = unit == SpanUnit.SECONDS ? WORDS.get(random.nextInt(WORDS.size())) : null;
        return new Span(classes.any(random), onGrid(start), onGrid(start + span), text);
    }

    @Override
    public Span marked(Span object, double jitter, RandomGenerator random) {
        var off = jitter * (object.end() - object.start());
        var start = Math.max(0, random.nextGaussian(object.start(), off));
        var end = Math.max(start, random.nextGaussian(object.end(), off));
        return new Span(object.className(), onGrid(start), onGrid(end), object.text());
    }

    @Override
    public Span misnamed(Span span, RandomGenerator random) {
        var text = span.text();
        if (text == null) {
            return new Span(classes.otherThan(span.className(), random), span.start(), span.end(), null);
        }
        var misheard = WORDS.get((WORDS.indexOf(text) + random.nextInt(1, WORDS.size())) % WORDS.size());
        return new Span(span.className(), span.start(), span.end(), misheard);
    }

    @Override
    public boolean collide(Span one, Span other) {
        return one.start() < other.end() && other.start() < one.end();
    }

    @Override
    public Label label(List<Span> regions) {
        return new Spans(regions);
    }

    private double onGrid(double value) {
        return unit == SpanUnit.CHARACTERS ? Math.rint(value) : value;
    }
}
