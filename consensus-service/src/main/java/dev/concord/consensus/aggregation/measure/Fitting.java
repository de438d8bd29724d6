package dev.concord.consensus.aggregation.measure;

import dev.concord.contracts.label.Label;

/** Casts labels to what a comparison is for. */
final class Fitting {

    private Fitting() {}

    static <L extends Label> L as(Class<L> form, Label label) {
        if (!form.isInstance(label)) {
            throw new IllegalArgumentException("label: %s (expected: a %s)".formatted(label, form.getSimpleName()));
        }
        return form.cast(label);
    }
}
