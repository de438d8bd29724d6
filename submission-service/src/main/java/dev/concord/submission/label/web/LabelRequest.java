package dev.concord.submission.label.web;

import dev.concord.contracts.label.Label;
import dev.concord.submission.web.Presenting;
import java.util.Objects;

/** The body that gives a label under an assignment. */
record LabelRequest(String token, Label label) {

    LabelRequest {
        Presenting.requireToken(token);
        if (Objects.isNull(label)) {
            throw new IllegalArgumentException("label: missing (expected: a label of the project's kind)");
        }
    }
}
