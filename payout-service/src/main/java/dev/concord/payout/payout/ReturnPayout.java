package dev.concord.payout.payout;

import dev.concord.near.key.CryptoHash;
import dev.concord.payout.account.Accounts;
import dev.concord.payout.ledger.Ledger;
import dev.concord.payout.payout.domain.Conclusion;
import dev.concord.payout.payout.domain.EndedPayout;
import dev.concord.payout.payout.domain.PaidReward;
import dev.concord.payout.payout.domain.Payout;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Ends a payout that cannot be paid: what it took is due again. If that is its account's fault, the account gets nothing until the
 * operator releases it (POST /v1/operator/accounts/{accountId}/release) or the tasker changes to
 * another (PUT /v1/accounts/change).
 */
@Service
final class ReturnPayout {

    private static final Logger LOG = LoggerFactory.getLogger(ReturnPayout.class);

    private final Payouts payouts;
    private final Payees payees;
    private final Accounts accounts;
    private final Ledger ledger;
    private final TransactionOperations transaction;

    ReturnPayout(Payouts payouts, Payees payees, Accounts accounts, Ledger ledger, TransactionOperations transaction) {
        this.payouts = payouts;
        this.payees = payees;
        this.accounts = accounts;
        this.ledger = ledger;
        this.transaction = transaction;
    }

    /** Holds the account of a payout that was not sent. */
    void hold(Payout payout, String reason) {
        transaction.executeWithoutResult(_ -> {
            giveBack(payout, Optional.empty(), reason);
            accounts.hold(payout.account(), reason);
        });
    }

    /** The caller holds a transaction. */
    void giveBack(Payout payout, Optional<CryptoHash> refused, String reason) {
        var conclusion = new Conclusion(payout, rewardsOf(payout), refused);
        var ended = EndedPayout.returned(conclusion, payouts.lockReturned(conclusion));
        payouts.store(ended.rewards());
        ledger.post(ended.postings());
        payout.tasker().ifPresent(tasker -> payees.refreshDues(List.of(tasker)));
        // Not to whom: an account may tell who somebody is, and logs are kept where nobody erases.
        LOG.error(
                "payout {} goes back: {}",
                payout.id(),
                reason.replace(payout.account().value(), "its account"));
    }

    private List<PaidReward> rewardsOf(Payout payout) {
        return payouts.rewards(List.of(payout.id())).getOrDefault(payout.id(), List.of());
    }
}
