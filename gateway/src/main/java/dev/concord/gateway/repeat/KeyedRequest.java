package dev.concord.gateway.repeat;

import dev.concord.contracts.id.IdempotencyKey;

/**
 * Which request is meant: the same key of another caller, or for another operation, means another one.
 *
 * @param caller who calls and by which credential: an answer may hold what another credential of the same vendor may not see
 * @param operation method and path with its variables
 */
public record KeyedRequest(String caller, String operation, IdempotencyKey key) {

    /** Neither of the three has a line break, so that no two requests have one name. */
    String name() {
        return caller + "\n" + operation + "\n" + key.value();
    }
}
