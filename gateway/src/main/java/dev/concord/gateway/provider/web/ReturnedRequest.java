package dev.concord.gateway.provider.web;

import dev.concord.gateway.provider.Returned;
import java.util.Objects;

/**
 * The body of who has come back from a provider.
 *
 * @param flow what the page has kept since it sent the browser there
 */
record ReturnedRequest(String code, String state, String flow) {

    private static final int LONGEST = 4_000;

    ReturnedRequest {
        if (Objects.isNull(code) || Objects.isNull(state) || Objects.isNull(flow)) {
            throw new IllegalArgumentException("code, state, flow: one is missing (expected: all)");
        }
        if (code.isBlank() || code.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "code: %d characters (expected: 1..%d, not blank)".formatted(code.length(), LONGEST));
        }
    }

    Returned returned() {
        return new Returned(code, state, flow);
    }

    @Override
    public String toString() {
        return "ReturnedRequest((hidden))";
    }
}
