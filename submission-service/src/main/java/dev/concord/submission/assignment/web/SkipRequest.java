package dev.concord.submission.assignment.web;

import dev.concord.submission.assignment.SkipReason;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The body that gives a lease back. */
record SkipRequest(String token, @Nullable SkipReason reason) {

    SkipRequest {
        if (Objects.isNull(token)) {
            throw new IllegalArgumentException("token: missing (expected: the assignment's token)");
        }
    }

    SkipReason reasonOrUnsaid() {
        return Objects.requireNonNullElse(reason, SkipReason.UNSAID);
    }
}
