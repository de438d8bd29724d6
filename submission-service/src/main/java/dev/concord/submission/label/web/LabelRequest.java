package dev.concord.submission.label.web;

import dev.concord.contracts.label.Label;
import java.util.Objects;

/** The body that gives a label under an assignment. */
record LabelRequest(String token, Label label) {

    LabelRequest {
        if (Objects.isNull(token)) {
            throw new IllegalArgumentException("token: missing (expected: the assignment's token)");
        }
        if (Objects.isNull(label)) {
            throw new IllegalArgumentException("label: missing (expected: a label of the project's kind)");
        }
    }
}
