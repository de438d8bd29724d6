package dev.concord.gateway.identity;

import dev.concord.web.Caller;
import dev.concord.web.CallerToken;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** States to the services who calls, for as long as a request may take to get there. */
@Component
public final class CallerStatements {

    private static final Duration LIFE = Duration.ofMinutes(1);

    private final String secret;
    private final InstantSource clock;

    CallerStatements(@Value("${concord.web.caller-secret}") String secret, InstantSource clock) {
        CallerToken.requireStrong(secret);
        this.secret = secret;
        this.clock = clock;
    }

    public String about(Caller caller) {
        return CallerToken.mint(caller, clock.instant().plus(LIFE), secret);
    }
}
