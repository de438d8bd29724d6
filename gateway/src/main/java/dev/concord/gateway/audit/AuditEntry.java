package dev.concord.gateway.audit;

import dev.concord.contracts.id.MemberId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.id.VendorId;
import dev.concord.gateway.identity.KnownCaller;
import dev.concord.web.Caller;
import dev.concord.web.Caller.OperatorCaller;
import dev.concord.web.Caller.TaskerCaller;
import dev.concord.web.Caller.VendorCaller;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody did, or was kept from.
 *
 * @param id the request's, too: it stands in the answer's header {@code Request-Id}
 * @param credential the first letters of what was presented
 * @param action method and path, with the names of its variables
 * @param objects the ids in the path
 */
public record AuditEntry(
        UUID id, Instant at, Actor actor, String credential, String action, List<UUID> objects, Outcome outcome) {

    public AuditEntry {
        objects = List.copyOf(objects);
    }

    /**
     * Who did it: the ids of a kind are absent where it has none.
     *
     * @param kind vendor, tasker or operator
     */
    public record Actor(
            String kind,
            @Nullable VendorId vendor,
            @Nullable MemberId member,
            @Nullable TaskerId tasker) {

        static Actor of(Caller caller) {
            return switch (caller) {
                case VendorCaller vendor -> new Actor("vendor", vendor.id(), vendor.member(), null);
                case TaskerCaller tasker -> new Actor("tasker", null, null, tasker.id());
                case OperatorCaller _ -> new Actor("operator", null, null, null);
            };
        }
    }

    /**
     * What came of it.
     *
     * @param status that was answered
     */
    public record Outcome(int status, long millis) {}

    static AuditEntry of(UUID id, Instant at, KnownCaller known, String action, List<UUID> objects, Outcome outcome) {
        return new AuditEntry(id, at, Actor.of(known.caller()), known.credential(), action, objects, outcome);
    }
}
