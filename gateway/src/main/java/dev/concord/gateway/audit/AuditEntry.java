package dev.concord.gateway.audit;

import dev.concord.gateway.identity.KnownCaller;
import dev.concord.web.Caller;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One thing that somebody did, or was kept from.
 *
 * @param id the request's, too: it stands in the answer's header {@code Request-Id}
 * @param credential the first letters of what was presented
 * @param action method and path, with the names of its variables
 * @param objects the ids in the path
 */
public record AuditEntry(
        UUID id, Instant at, Caller actor, String credential, String action, List<UUID> objects, Outcome outcome) {

    public AuditEntry {
        objects = List.copyOf(objects);
    }

    /**
     * What came of it.
     *
     * @param status that was answered
     */
    public record Outcome(int status, long millis) {}

    static AuditEntry of(UUID id, Instant at, KnownCaller known, String action, List<UUID> objects, Outcome outcome) {
        return new AuditEntry(id, at, known.caller(), known.credential(), action, objects, outcome);
    }
}
