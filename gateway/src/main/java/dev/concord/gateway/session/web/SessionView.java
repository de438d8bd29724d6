package dev.concord.gateway.session.web;

import dev.concord.contracts.id.SessionId;
import dev.concord.gateway.session.Session;
import dev.concord.gateway.session.SignedInBy;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A session, without its secret.
 *
 * @param current whether it is the one that asks
 */
public record SessionView(
        SessionId id, SignedInBy signedInBy, Instant beganAt, Instant seenAt, Instant endsAt, boolean current) {

    static SessionView of(Session session, @Nullable SessionId current) {
        return new SessionView(
                session.id(),
                session.signedInBy(),
                session.beganAt(),
                session.seenAt(),
                session.endsAt(),
                Objects.equals(session.id(), current));
    }
}
