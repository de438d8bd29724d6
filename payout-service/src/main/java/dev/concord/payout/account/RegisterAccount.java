package dev.concord.payout.account;

import dev.concord.near.message.AccountProof;
import dev.concord.near.message.SpokesmanKey;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Registers an account whose key signed our challenge. The same account again gets the first answer. A tasker who has
 * another changes it ({@link ChangeAccount}), also if nothing can be paid to it: whoever holds a stolen token would like to say so.
 */
@Service
public final class RegisterAccount {

    private static final Logger LOG = LoggerFactory.getLogger(RegisterAccount.class);
    private static final int MOST_PER_VENDOR = 10;

    private final Accounts accounts;
    private final Challenges challenges;
    private final SpokesmanKey spokesman;
    private final AccountSettings settings;
    private final TransactionOperations transaction;
    private final InstantSource clock;

    RegisterAccount(
            Accounts accounts,
            Challenges challenges,
            SpokesmanKey spokesman,
            AccountSettings settings,
            TransactionOperations transaction,
            InstantSource clock) {
        this.accounts = accounts;
        this.challenges = challenges;
        this.spokesman = spokesman;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Checks what costs nothing first, asks the chain next, and takes the nonce with the row that it is for. */
    public Registration register(Owner owner, AccountProof proof) {
        var challenge = new Challenge(owner, proof.nonce(), settings.recipient());
        if (!challenge.offChain().isSignedBy(proof.key(), proof.signature())) {
            return new Registration.SignatureRefused();
        }
        var own = accounts.of(owner);
        var known =
                own.stream().filter(each -> each.id().equals(proof.account())).findFirst();
        if (known.isPresent()) {
            return new Registration.Registered(known.get(), true);
        }
        if (owner instanceof Owner.OfTasker && !own.isEmpty()) {
            return new Registration.ChangeRefused();
        }
        if (own.size() >= MOST_PER_VENDOR) {
            return new Registration.TooMany(MOST_PER_VENDOR);
        }
        if (!challenges.isDrawn(owner, proof.nonce(), drawnSince())) {
            return new Registration.ChallengeRefused();
        }
        return switch (spokesman.ask(proof.account(), proof.key())) {
            case SpokesmanKey.Answer.May _ -> store(owner, proof);
            case SpokesmanKey.Answer.MayNot refused -> new Registration.KeyRefused(refused.reason());
            case SpokesmanKey.Answer.ChainAway away -> {
                LOG.warn("the chain does not say whether a key may speak for an account: {}", away.reason());
                yield new Registration.ChainAway();
            }
        };
    }

    private Registration store(Owner owner, AccountProof proof) {
        var account = new Account(proof.account(), proof.key(), clock.instant());
        return transaction.execute(status -> {
            var outcome = add(owner, proof, account);
            if (!(outcome instanceof Registration.Registered)) {
                status.setRollbackOnly();
            }
            return outcome;
        });
    }

    private Registration add(Owner owner, AccountProof proof, Account account) {
        if (!challenges.take(owner, proof.nonce(), drawnSince())) {
            return new Registration.ChallengeRefused();
        }
        return accounts.add(owner, account) ? new Registration.Registered(account, false) : new Registration.Taken();
    }

    private Instant drawnSince() {
        return clock.instant().minus(settings.challengeAge());
    }
}
