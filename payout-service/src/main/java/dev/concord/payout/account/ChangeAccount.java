package dev.concord.payout.account;

import dev.concord.contracts.id.TaskerId;
import dev.concord.near.message.AccountProof;
import dev.concord.near.message.SpokesmanKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Lets a tasker be paid elsewhere. Signed by the new account and by the one so far, it is so at once. Signed by the new one only, the
 * one so far may be lost, or the caller a thief: then nothing is paid for a while, and the tasker may cancel. Money that waits is safe
 * in both cases; money sent to either account is safe in one.
 */
@Service
public final class ChangeAccount {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeAccount.class);

    private final Accounts accounts;
    private final Challenges challenges;
    private final SpokesmanKey spokesman;
    private final CarryOutChange carryingOut;
    private final AccountSettings settings;
    private final TransactionOperations transaction;
    private final InstantSource clock;

    ChangeAccount(
            Accounts accounts,
            Challenges challenges,
            SpokesmanKey spokesman,
            CarryOutChange carryingOut,
            AccountSettings settings,
            TransactionOperations transaction,
            InstantSource clock) {
        this.accounts = accounts;
        this.challenges = challenges;
        this.spokesman = spokesman;
        this.carryingOut = carryingOut;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Checks what costs nothing first, asks the chain next, and takes the nonces with what they are for. */
    public AccountChange change(TaskerId tasker, AccountProof proof, Optional<AccountProof> consent) {
        var owner = new Owner.OfTasker(tasker);
        var sofar = accounts.of(owner).stream().findFirst();
        if (sofar.isEmpty()) {
            return new AccountChange.NoAccount();
        }
        if (sofar.get().id().equals(proof.account())) {
            return new AccountChange.Changed(sofar.get());
        }
        var challenge = new Challenge(owner, proof.nonce(), settings.recipient());
        if (!challenge.offChain().isSignedBy(proof.key(), proof.signature())) {
            return new AccountChange.SignatureRefused("accountId");
        }
        if (consent.isPresent() && !isConsent(tasker, proof, sofar.get(), consent.get())) {
            return new AccountChange.SignatureRefused("current");
        }
        if (!areDrawn(owner, proof, consent)) {
            return new AccountChange.ChallengeRefused();
        }
        return mayNot(proof).or(() -> consent.flatMap(this::mayNot)).orElseGet(() -> store(tasker, proof, consent));
    }

    private boolean isConsent(TaskerId tasker, AccountProof proof, Account sofar, AccountProof consent) {
        var text = new Consent(tasker, proof.account(), consent.nonce(), settings.recipient());
        return consent.account().equals(sofar.id()) && text.offChain().isSignedBy(consent.key(), consent.signature());
    }

    private boolean areDrawn(Owner owner, AccountProof proof, Optional<AccountProof> consent) {
        return challenges.isDrawn(owner, proof.nonce(), drawnSince())
                && consent.stream().allMatch(each -> challenges.isDrawn(owner, each.nonce(), drawnSince()));
    }

    private Optional<AccountChange> mayNot(AccountProof proof) {
        return switch (spokesman.ask(proof.account(), proof.key())) {
            case SpokesmanKey.Answer.May _ -> Optional.empty();
            case SpokesmanKey.Answer.MayNot refused -> Optional.of(new AccountChange.KeyRefused(refused.reason()));
            case SpokesmanKey.Answer.ChainAway away -> {
                LOG.warn("the chain does not say whether a key may speak for an account: {}", away.reason());
                yield Optional.of(new AccountChange.ChainAway());
            }
        };
    }

    private AccountChange store(TaskerId tasker, AccountProof proof, Optional<AccountProof> consent) {
        var now = clock.instant();
        var account = new Account(proof.account(), proof.key(), now);
        return transaction.execute(status -> {
            var outcome = taken(tasker, proof, consent)
                    ? carried(tasker, account, consent.isPresent(), now)
                    : new AccountChange.ChallengeRefused();
            if (!(outcome instanceof AccountChange.Changed || outcome instanceof AccountChange.Waits)) {
                status.setRollbackOnly();
            }
            return outcome;
        });
    }

    private boolean taken(TaskerId tasker, AccountProof proof, Optional<AccountProof> consent) {
        var owner = new Owner.OfTasker(tasker);
        return challenges.take(owner, proof.nonce(), drawnSince())
                && consent.stream().allMatch(each -> challenges.take(owner, each.nonce(), drawnSince()));
    }

    private AccountChange carried(TaskerId tasker, Account account, boolean isAgreed, Instant now) {
        var change = new PendingChange(tasker, account, isAgreed ? now : now.plus(settings.coolingOff()));
        if (accounts.isRegistered(account.id())) {
            return new AccountChange.Taken();
        }
        if (!isAgreed) {
            carryingOut.announce(change);
            return new AccountChange.Waits(change);
        }
        return carryingOut.carryOut(change) ? new AccountChange.Changed(account) : new AccountChange.Taken();
    }

    private Instant drawnSince() {
        return clock.instant().minus(settings.challengeAge());
    }
}
