package dev.concord.gateway.audit.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.concord.contracts.id.MemberId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.id.VendorId;
import dev.concord.gateway.audit.AuditEntry;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One thing that somebody did. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AuditEntryView(
        UUID id, Instant at, ActorView actor, String action, List<UUID> objects, int status, long millis) {

    /** Who it was, and by which credential. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ActorView(
            String kind,
            @Nullable VendorId vendorId,
            @Nullable MemberId memberId,
            @Nullable TaskerId taskerId,
            String credential) {}

    static AuditEntryView of(AuditEntry entry) {
        return new AuditEntryView(
                entry.id(),
                entry.at(),
                actor(entry),
                entry.action(),
                entry.objects(),
                entry.outcome().status(),
                entry.outcome().millis());
    }

    private static ActorView actor(AuditEntry entry) {
        var actor = entry.actor();
        return new ActorView(actor.kind(), actor.vendor(), actor.member(), actor.tasker(), entry.credential());
    }
}
