package dev.concord.consensus.aggregation.spans;

import dev.concord.consensus.aggregation.region.Ballot;
import dev.concord.consensus.aggregation.region.RegionForm;
import dev.concord.consensus.aggregation.region.RegionName;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.Span;
import dev.concord.contracts.label.SpanUnit;
import dev.concord.contracts.label.Spans;
import java.util.Comparator;
import java.util.List;

/**
 * The geometry of spans. A span without length, a place between two characters or an instant, is taken to be a little wide, so
 * that what is almost the same instant can be matched.
 */
public final class SpanForm implements RegionForm<Span> {

    private static final double MOST_JITTER = 0.25;
    private static final double LEAST_CHARACTERS = 1;
    /** About the shortest sound that an ear tells apart in speech. */
    private static final double LEAST_SECONDS = 0.02;

    private final SpanUnit unit;

    public SpanForm(SpanUnit unit) {
        this.unit = unit;
    }

    @Override
    public List<Span> regions(Label label) {
        if (label instanceof Spans spans) {
            return spans.spans();
        }
        throw new IllegalArgumentException("label: " + label + " (expected: spans)");
    }

    @Override
    public Label label(List<Span> regions) {
        return new Spans(regions);
    }

    @Override
    public RegionName name(Span span) {
        return new RegionName(span.className(), span.text());
    }

    @Override
    public Span named(Span span, RegionName name) {
        return new Span(name.className(), span.start(), span.end(), name.text());
    }

    @Override
    public double overlap(Span one, Span other) {
        var shared = Math.min(to(one), to(other)) - Math.max(from(one), from(other));
        return shared <= 0 ? 0 : Math.min(1, shared / (length(one) + length(other) - shared));
    }

    @Override
    public double greatestOverlap(Span one, Span other) {
        return overlap(one, other);
    }

    @Override
    public double squaredJitter(Span mark, Span known) {
        var start = mark.start() - known.start();
        var end = mark.end() - known.end();
        var length = length(known);
        return Math.min(MOST_JITTER, (start * start + end * end) / 2 / (length * length));
    }

    @Override
    public Ballot<Span> ballot(List<Span> marks) {
        return new SpanBallot(this, unit, marks);
    }

    @Override
    public Comparator<Span> order() {
        return Comparator.comparingDouble(Span::start)
                .thenComparingDouble(Span::end)
                .thenComparing(Span::className);
    }

    private double from(Span span) {
        return (span.start() + span.end() - length(span)) / 2;
    }

    private double to(Span span) {
        return from(span) + length(span);
    }

    private double length(Span span) {
        var least = switch (unit) {
            case CHARACTERS -> LEAST_CHARACTERS;
            case SECONDS -> LEAST_SECONDS;
        };
        return Math.max(least, span.end() - span.start());
    }
}
