package dev.concord.gateway.session;

import dev.concord.contracts.id.SessionId;
import java.time.Instant;

/**
 * A browser in which somebody has signed in.
 *
 * @param seenAt when it was used last, to the minute
 * @param endsAt when it ends even if it is used
 */
public record Session(SessionId id, SignedInBy signedInBy, Instant beganAt, Instant seenAt, Instant endsAt) {}
