package dev.concord.contracts.label;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A number from min to max, both included, or with a step an ordered grade: min, min + step, .. max. The confidence of an
 * agreement on a scale is the probability that the true value lies within the tolerance of the agreed one.
 *
 * @param step between two grades; null where every number may be given
 */
public record ScaleKind(
        double min,
        double max,
        double tolerance,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double step) implements LabelKind {

    private static final double GREATEST = 1e70;
    private static final double LEAST_RANGE = 1e-70;
    private static final int MAX_STEPS = 1000;
    /** What a grade may be off through rounding, as a share of the step. */
    private static final double ROUNDING = 1e-6;

    public ScaleKind {
        if (!(min >= -GREATEST && max <= GREATEST && max - min >= LEAST_RANGE)) {
            throw new IllegalArgumentException("labelKind.min: " + min + ", max: " + max
                    + " (expected: finite numbers, -1e70..1e70, min below max by 1e-70 or more)");
        }
        if (!(tolerance > 0 && tolerance <= max - min)) {
            throw new IllegalArgumentException(
                    "labelKind.tolerance: " + tolerance + " (expected: above 0, at most max - min)");
        }
        if (step != null && !divides(step, max - min)) {
            throw new IllegalArgumentException("labelKind.step: " + step + " (expected: above 0, with 1.." + MAX_STEPS
                    + " whole steps from min to max)");
        }
    }

    /** A scale on which every number may be given. */
    public ScaleKind(double min, double max, double tolerance) {
        this(min, max, tolerance, null);
    }

    public double middle() {
        return min / 2 + max / 2;
    }

    /** Returns the grade that is nearest to a number from min to max; without a step the number. */
    public double nearest(double value) {
        return step == null ? value : grade(Math.rint((value - min) / step), step);
    }

    /** Returns whether two values of the scale are the same within the tolerance; two grades are, by whole steps. */
    public boolean areNear(double one, double other) {
        var distance = Math.abs(one - other);
        return step == null ? distance <= tolerance : Math.rint(distance / step) <= stepsWithin(step);
    }

    /**
     * Returns how far from a decided value the truth may lie, on a scale without steps, to be within the tolerance: a grade stands
     * for all that is nearest to it.
     */
    public double reach() {
        return step == null ? tolerance : (stepsWithin(step) + 0.5) * step;
    }

    @Override
    public List<String> classes() {
        return List.of();
    }

    @Override
    public Optional<String> problemWith(Label label) {
        if (!(label instanceof Scale scale)) {
            return Problems.wrongKind(label, "scale");
        }
        if (!(scale.value() >= min && scale.value() <= max)) {
            return Optional.of("label.value: %s (expected: %s..%s)".formatted(scale.value(), min, max));
        }
        return step == null || Math.abs(scale.value() - nearest(scale.value())) <= ROUNDING * step
                ? Optional.empty()
                : Optional.of(
                        "label.value: %s (expected: %s..%s in steps of %s)".formatted(scale.value(), min, max, step));
    }

    /** In decimal, as whoever gives it writes it; the last is max, which steps of a third would miss. */
    private double grade(double steps, double step) {
        var last = Math.rint((max - min) / step);
        return steps >= last
                ? max
                : BigDecimal.valueOf(min)
                        .add(BigDecimal.valueOf(step).multiply(BigDecimal.valueOf(Math.max(0, steps))))
                        .doubleValue();
    }

    /** Returns how many whole steps lie within the tolerance. */
    private double stepsWithin(double step) {
        return Math.floor(tolerance / step + ROUNDING);
    }

    private static boolean divides(double step, double range) {
        var steps = range / step;
        return step > 0
                && steps <= MAX_STEPS + ROUNDING
                && Math.rint(steps) >= 1
                && Math.abs(steps - Math.rint(steps)) <= ROUNDING;
    }
}
