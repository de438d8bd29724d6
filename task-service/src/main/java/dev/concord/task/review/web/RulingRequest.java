package dev.concord.task.review.web;

import dev.concord.contracts.label.Label;
import org.jspecify.annotations.Nullable;

/** The body that rules on a task. */
record RulingRequest(Label label) {

    RulingRequest {
        requirePresent(label);
    }

    private static void requirePresent(@Nullable Label label) {
        if (label == null) {
            throw new IllegalArgumentException("label: missing (expected: a label of the project's kind)");
        }
    }
}
