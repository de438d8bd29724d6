package dev.concord.gateway.password;

import dev.concord.gateway.password.Passwords.Stored;
import dev.concord.gateway.session.BeginSession;
import dev.concord.gateway.session.BeginSession.Begun;
import dev.concord.gateway.session.Person;
import dev.concord.gateway.session.SignedInBy;
import dev.concord.web.Caller;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Signs somebody in who knows name and password. */
@Service
public final class SignInByPassword {

    private final Passwords passwords;
    private final PasswordHashes hashes;
    private final BeginSession beginning;
    private final TransactionOperations transaction;

    SignInByPassword(
            Passwords passwords, PasswordHashes hashes, BeginSession beginning, TransactionOperations transaction) {
        this.passwords = passwords;
        this.hashes = hashes;
        this.beginning = beginning;
        this.transaction = transaction;
    }

    /** Who has signed in, and the session that has begun. */
    public record SignedIn(Caller caller, Begun begun) {}

    /** Returns nothing if there is no such name, and after as long if the password is another. */
    public Optional<SignedIn> signIn(SignInName name, Password password) {
        var stored = passwords.find(name);
        return hashes.fits(password, stored.map(Stored::hash)) ? stored.flatMap(this::begin) : Optional.empty();
    }

    /** Begins nothing if the password was changed while it was compared: the change has ended all sessions that there were. */
    private Optional<SignedIn> begin(Stored stored) {
        return transaction.execute(_ -> Person.who(stored.caller())
                .filter(_ -> passwords.lock(stored))
                .map(person -> new SignedIn(stored.caller(), beginning.begin(person, SignedInBy.PASSWORD))));
    }
}
