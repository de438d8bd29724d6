package dev.concord.gateway.personal;

import dev.concord.gateway.access.Scope;
import dev.concord.gateway.identity.KnownCaller;
import dev.concord.gateway.session.Person;
import dev.concord.gateway.session.Sessions;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/**
 * Whether somebody has proven just now who they are, for what cannot be undone. Who can sign in must have done so: a token that leaked,
 * or a browser that was left open, is not enough. Who has nothing but a token, as programs do, uses one that is good for all.
 */
@Component
public final class FreshSignIn {

    /** For how long a sign-in is fresh. */
    public static final Duration LIFE = Duration.ofMinutes(10);

    private final Sessions sessions;
    private final PersonalRecords records;
    private final InstantSource clock;

    FreshSignIn(Sessions sessions, PersonalRecords records, InstantSource clock) {
        this.sessions = sessions;
        this.records = records;
        this.clock = clock;
    }

    public boolean isOf(KnownCaller known, Person person) {
        var session = known.session();
        if (session == null) {
            return known.scopes().equals(Scope.ALL) && !records.canSignIn(person);
        }
        return sessions.beganAt(session)
                .filter(began -> began.isAfter(clock.instant().minus(LIFE)))
                .isPresent();
    }
}
