package dev.concord.gateway.repeat.web;

import dev.concord.contracts.id.IdempotencyKey;
import dev.concord.web.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;

/** Reads the one key by which a request is named. */
final class PresentedKey {

    private PresentedKey() {}

    /**
     * Returns the key.
     *
     * @throws ProblemException if it is none, or there are several
     */
    static IdempotencyKey in(HttpServletRequest request) {
        var keys = Collections.list(request.getHeaders(IdempotencyKey.HEADER));
        if (keys.size() != 1) {
            throw KeyProblems.malformed("Idempotency-Key: %d of them (expected: 1)".formatted(keys.size()));
        }
        try {
            return new IdempotencyKey(keys.getFirst());
        } catch (IllegalArgumentException malformed) {
            throw KeyProblems.malformed(String.valueOf(malformed.getMessage()));
        }
    }
}
