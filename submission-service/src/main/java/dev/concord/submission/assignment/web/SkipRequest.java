package dev.concord.submission.assignment.web;

import dev.concord.submission.assignment.SkipReason;
import dev.concord.submission.web.Presenting;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The body that gives a lease back. */
record SkipRequest(String token, @Nullable SkipReason reason) {

    SkipRequest {
        Presenting.requireToken(token);
    }

    SkipReason reasonOrUnsaid() {
        return Objects.requireNonNullElse(reason, SkipReason.UNSAID);
    }
}
