package dev.concord.gateway.web;

import dev.concord.web.EdgeProblem;
import dev.concord.web.ProblemException;
import java.time.Duration;

/** Puts a request off. Every request of the API may be repeated, so the caller is told when. */
public final class Later {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private Later() {}

    public static ProblemException unavailable(String detail) {
        return new ProblemException(EdgeProblem.UNAVAILABLE, detail).retryAfter(RETRY_AFTER);
    }
}
