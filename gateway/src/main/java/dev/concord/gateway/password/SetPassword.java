package dev.concord.gateway.password;

import dev.concord.gateway.access.Scope;
import dev.concord.gateway.identity.IdentifyCaller;
import dev.concord.gateway.identity.KnownCaller;
import dev.concord.gateway.password.Passwords.Stored;
import dev.concord.gateway.session.Person;
import dev.concord.gateway.session.Sessions;
import dev.concord.web.Caller.VendorCaller;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sets somebody's password, and ends all sessions that the person has, so that whoever had got in is out. Who has one must know it;
 * a first one is set only by a credential that is good for all that a session will be.
 */
@Service
public final class SetPassword {

    private final Passwords passwords;
    private final PasswordHashes hashes;
    private final Sessions sessions;
    private final IdentifyCaller callers;
    private final TransactionOperations transaction;
    private final InstantSource clock;

    SetPassword(
            Passwords passwords,
            PasswordHashes hashes,
            Sessions sessions,
            IdentifyCaller callers,
            TransactionOperations transaction,
            InstantSource clock) {
        this.passwords = passwords;
        this.hashes = hashes;
        this.sessions = sessions;
        this.callers = callers;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What came of it. */
    public enum Outcome {
        SET,
        /** A vendor's own key is nobody's. */
        NOBODY,
        /** The credential is good for less than a session is. */
        LESSER_CREDENTIAL,
        /** There is a password, and this is not it. */
        OTHER_PASSWORD,
        NAME_TAKEN
    }

    /** Returns the name by which the person signs in so far. */
    public Optional<SignInName> nameOf(KnownCaller known) {
        return Person.who(known.caller()).flatMap(passwords::of).map(Stored::name);
    }

    /** The current password is asked for only where there is one. */
    public Outcome set(KnownCaller known, ChosenPassword chosen, Optional<Password> current) {
        var person = Person.who(known.caller());
        if (person.isEmpty()) {
            return Outcome.NOBODY;
        }
        var former = passwords.of(person.get());
        var refusal = former.isPresent() ? refusalToReplace(former.get(), current) : refusalOfFirst(known);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var outcome = store(person.get(), former, chosen);
        callers.forget();
        return outcome;
    }

    private Optional<Outcome> refusalToReplace(Stored former, Optional<Password> current) {
        return current.isPresent() && hashes.fits(current.get(), Optional.of(former.hash()))
                ? Optional.empty()
                : Optional.of(Outcome.OTHER_PASSWORD);
    }

    private Optional<Outcome> refusalOfFirst(KnownCaller known) {
        var limited = !known.scopes().equals(Scope.ALL)
                || (known.caller() instanceof VendorCaller vendor
                        && vendor.member() != null
                        && !passwords.roleOf(vendor.member()).equals(Optional.of(vendor.role())));
        return limited ? Optional.of(Outcome.LESSER_CREDENTIAL) : Optional.empty();
    }

    private Outcome store(Person person, Optional<Stored> former, ChosenPassword chosen) {
        var hash = hashes.of(chosen.password());
        try {
            return transaction.execute(_ -> {
                var outcome = former.map(each -> replaced(each, chosen.name(), hash))
                        .orElseGet(() -> added(person, chosen.name(), hash));
                if (outcome == Outcome.SET) {
                    sessions.endAllOf(person);
                }
                return outcome;
            });
        } catch (DuplicateKeyException taken) {
            return Outcome.NAME_TAKEN;
        }
    }

    private Outcome replaced(Stored former, SignInName name, String hash) {
        return passwords.replace(former, name, hash, clock.instant()) ? Outcome.SET : Outcome.OTHER_PASSWORD;
    }

    private Outcome added(Person person, SignInName name, String hash) {
        return passwords.add(person, name, hash, clock.instant()) ? Outcome.SET : Outcome.NAME_TAKEN;
    }
}
