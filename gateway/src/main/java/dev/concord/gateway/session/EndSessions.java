package dev.concord.gateway.session;

import dev.concord.contracts.id.SessionId;
import dev.concord.gateway.identity.IdentifyCaller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Ends a session: at once on this instance, and on others about a second later. */
@Service
public final class EndSessions {

    private final Sessions sessions;
    private final IdentifyCaller callers;
    private final TransactionOperations transaction;

    EndSessions(Sessions sessions, IdentifyCaller callers, TransactionOperations transaction) {
        this.sessions = sessions;
        this.callers = callers;
        this.transaction = transaction;
    }

    /** Ends one of the person's sessions; false if there is none with that id. */
    public boolean end(Person person, SessionId id) {
        boolean ended = transaction.execute(_ -> sessions.end(person, id));
        callers.forget();
        return ended;
    }
}
