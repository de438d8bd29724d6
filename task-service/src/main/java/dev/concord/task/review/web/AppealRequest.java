package dev.concord.task.review.web;

import dev.concord.task.review.Reason;
import org.jspecify.annotations.Nullable;

/** The body that appeals. */
record AppealRequest(Reason reason) {

    AppealRequest {
        requirePresent(reason);
    }

    private static void requirePresent(@Nullable Reason reason) {
        if (reason == null) {
            throw new IllegalArgumentException("reason: missing (expected: 1..1000 characters)");
        }
    }
}
