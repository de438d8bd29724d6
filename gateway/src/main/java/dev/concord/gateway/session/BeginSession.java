package dev.concord.gateway.session;

import dev.concord.contracts.id.Ids;
import dev.concord.contracts.id.SessionId;
import dev.concord.gateway.identity.Secret;
import dev.concord.gateway.identity.SecretKind;
import dev.concord.gateway.identity.SessionSettings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Service;

/** Begins a session for somebody who has just proven who they are. Its secret is always a new one: none is ever taken over. */
@Service
public final class BeginSession {

    private final Sessions sessions;
    private final Duration longest;
    private final RandomGenerator random;
    private final InstantSource clock;
    private final Ids ids;

    BeginSession(Sessions sessions, SessionSettings settings, RandomGenerator random, InstantSource clock, Ids ids) {
        this.sessions = sessions;
        this.longest = settings.longest();
        this.random = random;
        this.clock = clock;
        this.ids = ids;
    }

    /** A session, with the secret for the cookie, which is told this once. */
    public record Begun(Session session, Secret secret) {}

    /** Within the caller's transaction, which has made sure that the proof still holds. */
    public Begun begin(Person person, SignedInBy by) {
        var now = clock.instant();
        var session = new Session(new SessionId(ids.next()), by, now, now, now.plus(longest));
        var secret = Secret.draw(SecretKind.SESSION, random);
        sessions.add(person, session, secret.hash());
        return new Begun(session, secret);
    }
}
