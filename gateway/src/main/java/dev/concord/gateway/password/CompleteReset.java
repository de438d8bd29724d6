package dev.concord.gateway.password;

import dev.concord.gateway.identity.IdentifyCaller;
import dev.concord.gateway.identity.Secret;
import dev.concord.gateway.password.Passwords.Stored;
import dev.concord.gateway.session.Person;
import dev.concord.gateway.session.Sessions;
import java.time.InstantSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Sets the password of whoever has the code that was mailed, and ends all sessions. Keys and tokens go on: they are no passwords. */
@Service
public final class CompleteReset {

    private final Resets resets;
    private final Passwords passwords;
    private final PasswordHashes hashes;
    private final Sessions sessions;
    private final IdentifyCaller callers;
    private final TransactionOperations transaction;
    private final InstantSource clock;

    CompleteReset(
            Resets resets,
            Passwords passwords,
            PasswordHashes hashes,
            Sessions sessions,
            IdentifyCaller callers,
            TransactionOperations transaction,
            InstantSource clock) {
        this.resets = resets;
        this.passwords = passwords;
        this.hashes = hashes;
        this.sessions = sessions;
        this.callers = callers;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Returns false if the code was used, replaced, or has ended.
     *
     * @throws IllegalArgumentException if the password is too weak; the code stays good
     */
    public boolean complete(Secret code, Password password) {
        var stored = resets.nameFor(code.hash(), clock.instant()).flatMap(passwords::find);
        if (stored.isEmpty()) {
            return false;
        }
        var chosen = new ChosenPassword(stored.get().name(), password);
        var isSet = store(code, stored.get(), hashes.of(chosen.password()));
        callers.forget();
        return isSet;
    }

    /** Of two who present the code at once, one finds it. */
    private boolean store(Secret code, Stored former, String hash) {
        return transaction.execute(status -> {
            var now = clock.instant();
            if (!resets.takeOut(code.hash(), now) || !passwords.replace(former, former.name(), hash, now)) {
                status.setRollbackOnly();
                return false;
            }
            Person.who(former.caller()).ifPresent(sessions::endAllOf);
            return true;
        });
    }
}
