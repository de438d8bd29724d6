package dev.concord.gateway.wallet;

import dev.concord.contracts.id.Ids;
import dev.concord.contracts.id.TaskerId;
import dev.concord.gateway.tasker.LabellingTaskers;
import dev.concord.gateway.tasker.SigningInTaskers;
import dev.concord.gateway.tasker.Tasker;
import dev.concord.gateway.wallet.Wallets.Wallet;
import dev.concord.near.key.AccountId;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Finds the tasker whose sign-in an account is, or makes one: a person, because agents come with a token. */
@Component
final class WalletTaskers {

    private final Wallets wallets;
    private final SigningInTaskers taskers;
    private final LabellingTaskers labelling;
    private final TransactionOperations transaction;
    private final InstantSource clock;
    private final Ids ids;

    WalletTaskers(
            Wallets wallets,
            SigningInTaskers taskers,
            LabellingTaskers labelling,
            TransactionOperations transaction,
            InstantSource clock,
            Ids ids) {
        this.wallets = wallets;
        this.taskers = taskers;
        this.labelling = labelling;
        this.transaction = transaction;
        this.clock = clock;
        this.ids = ids;
    }

    /** Returns nobody if submission-service did not confirm the tasker; the next time goes on from there. */
    Optional<Tasker> of(AccountId account) {
        var wallet = wallets.find(account).orElseGet(() -> made(account));
        if (!wallet.admitted()) {
            if (!labelling.admit(wallet.tasker())) {
                return Optional.empty();
            }
            wallets.noteAdmitted(account);
        }
        return Optional.of(wallet.tasker());
    }

    /** Of two first sign-ins at once, the second one finds the first one's tasker. */
    private Wallet made(AccountId account) {
        var tasker = new Tasker(new TaskerId(ids.next()), false);
        transaction.executeWithoutResult(status -> {
            var now = clock.instant();
            taskers.add(tasker, now);
            if (!wallets.add(account, tasker, now)) {
                status.setRollbackOnly();
            }
        });
        return wallets.find(account).orElseThrow();
    }
}
