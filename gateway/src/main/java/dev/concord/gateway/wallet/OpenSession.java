package dev.concord.gateway.wallet;

import dev.concord.gateway.session.BeginSession;
import dev.concord.gateway.session.BeginSession.Begun;
import dev.concord.gateway.session.Person;
import dev.concord.gateway.session.SignedInBy;
import dev.concord.gateway.tasker.Tasker;
import dev.concord.near.key.Bytes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Opens one session for a nonce, however often it is presented and wherever. */
@Component
final class OpenSession {

    private final Wallets wallets;
    private final BeginSession beginning;
    private final Duration remembered;
    private final TransactionOperations transaction;
    private final InstantSource clock;

    /** A nonce is remembered for twice its age, so that clocks that differ a little do not let it in once more. */
    OpenSession(
            Wallets wallets,
            BeginSession beginning,
            WalletSettings settings,
            TransactionOperations transaction,
            InstantSource clock) {
        this.wallets = wallets;
        this.beginning = beginning;
        this.remembered = settings.challengeAge().multipliedBy(2);
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Returns nothing if the nonce was used before. */
    Optional<Begun> open(Tasker tasker, Bytes nonce) {
        var now = clock.instant();
        return transaction.execute(_ -> wallets.take(nonce, now, now.minus(remembered))
                ? Optional.of(beginning.begin(new Person.Tasker(tasker.id()), SignedInBy.WALLET))
                : Optional.empty());
    }
}
