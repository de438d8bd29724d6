package dev.concord.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Optional;

/** Tells who a request is from, by what the gateway says in its header. */
public final class RequestCallers {

    private static final String KNOWN = RequestCallers.class.getName();

    private final String secret;
    private final InstantSource clock;

    RequestCallers(String secret, InstantSource clock) {
        CallerToken.requireStrong(secret);
        this.secret = secret;
        this.clock = clock;
    }

    /**
     * Returns the caller; nothing if the gateway does not say who it is, or said so too long ago. Who is known stays so for the
     * whole request, so that everything that is asked of it is asked of the same caller.
     */
    public Optional<Caller> of(HttpServletRequest request) {
        if (request.getAttribute(KNOWN) instanceof Caller known) {
            return Optional.of(known);
        }
        var caller = Optional.ofNullable(request.getHeader(CallerToken.HEADER))
                .flatMap(said -> CallerToken.verify(said, clock.instant(), secret));
        caller.ifPresent(known -> request.setAttribute(KNOWN, known));
        return caller;
    }
}
