package dev.concord.contracts.label;

import java.util.List;
import java.util.Optional;

/**
 * A number from min to max, both included. The confidence of an agreement on a scale is the probability that the true value
 * lies within the tolerance of the agreed one.
 */
public record ScaleKind(double min, double max, double tolerance) implements LabelKind {

    public ScaleKind {
        if (!Double.isFinite(min) || !Double.isFinite(max) || min >= max) {
            throw new IllegalArgumentException(
                    "labelKind.min: " + min + ", max: " + max + " (expected: finite numbers, min below max)");
        }
        if (!(tolerance > 0 && tolerance <= max - min)) {
            throw new IllegalArgumentException(
                    "labelKind.tolerance: " + tolerance + " (expected: above 0, at most max - min)");
        }
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
        return scale.value() >= min && scale.value() <= max
                ? Optional.empty()
                : Optional.of("label.value: %s (expected: %s..%s)".formatted(scale.value(), min, max));
    }
}
