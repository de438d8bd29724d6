package dev.concord.web;

import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells who a request is from, by what the gateway says in its header. */
public final class RequestCallers {

    /** The header in which the gateway says it. */
    public static final String HEADER = CallerToken.HEADER;

    private final String secret;
    private final InstantSource clock;

    RequestCallers(String secret, InstantSource clock) {
        CallerToken.requireStrong(secret);
        this.secret = secret;
        this.clock = clock;
    }

    /** Returns the caller; nothing if the gateway does not say who it is, or said so too long ago. */
    public Optional<Caller> of(@Nullable String token) {
        return Optional.ofNullable(token).flatMap(said -> CallerToken.verify(said, clock.instant(), secret));
    }
}
