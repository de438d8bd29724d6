package dev.concord.gateway.repeat.web;

import dev.concord.gateway.web.GatewayProblem;
import dev.concord.web.ProblemException;
import java.time.Duration;

/** What keeps a request with a key from being carried out. */
final class KeyProblems {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private KeyProblems() {}

    static ProblemException malformed(String detail) {
        return new ProblemException(GatewayProblem.MALFORMED_KEY, detail);
    }

    static ProblemException underWay() {
        return new ProblemException(
                        GatewayProblem.REQUEST_UNDER_WAY, "Idempotency-Key: in use (expected: answered soon)")
                .retryAfter(RETRY_AFTER);
    }

    static ProblemException notKept() {
        return new ProblemException(
                GatewayProblem.ANSWER_NOT_KEPT, "first answer: more than 64 KiB (expected: at most that)");
    }

    static ProblemException reused() {
        return new ProblemException(
                GatewayProblem.KEY_REUSED,
                "Idempotency-Key: of another request (expected: the same path and body, or a new key)");
    }
}
