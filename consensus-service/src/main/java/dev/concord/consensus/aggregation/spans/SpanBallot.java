package dev.concord.consensus.aggregation.spans;

import dev.concord.consensus.aggregation.region.Ballot;
import dev.concord.consensus.aggregation.region.RobustCentre;
import dev.concord.contracts.label.Span;
import dev.concord.contracts.label.SpanUnit;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Both boundaries by the weighted median. Between two characters there is nothing to average, and a word's boundary is where
 * some tasker set it: there it is one of the given values; in a recording it may lie between two.
 */
final class SpanBallot implements Ballot<Span> {

    private final SpanForm form;
    private final SpanUnit unit;
    private final List<Span> marks;

    SpanBallot(SpanForm form, SpanUnit unit, List<Span> marks) {
        this.form = form;
        this.unit = unit;
        this.marks = List.copyOf(marks);
    }

    @Override
    public Span shape(double[] weights) {
        var start = boundary(Span::start, weights);
        var end = boundary(Span::end, weights);
        var first = marks.getFirst();
        return new Span(first.className(), start, Math.max(start, end), first.text());
    }

    @Override
    public double squaredJitter(int mark, double[] weights) {
        var others = weights.clone();
        others[mark] = 0;
        return form.squaredJitter(marks.get(mark), shape(others));
    }

    private double boundary(ToDoubleFunction<Span> of, double[] weights) {
        var values = marks.stream().mapToDouble(of).toArray();
        return switch (unit) {
            case CHARACTERS -> RobustCentre.lowerMedian(values, weights);
            case SECONDS -> RobustCentre.median(values, weights);
        };
    }
}
