package dev.concord.payout.payout;

import dev.concord.contracts.money.NearAmount;
import dev.concord.messaging.outbox.Outbox;
import dev.concord.payout.account.Accounts;
import dev.concord.payout.escrow.Escrows;
import dev.concord.payout.ledger.Ledger;
import dev.concord.payout.payout.domain.Conclusion;
import dev.concord.payout.payout.domain.EndedPayout;
import dev.concord.payout.payout.domain.PaidReward;
import dev.concord.payout.payout.domain.Payout.Purpose;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Books how an attempt ended, once, whoever saw it first. Locks escrows, then dues and rewards, then balances. */
@Service
final class SettleAttempt {

    private static final Logger LOG = LoggerFactory.getLogger(SettleAttempt.class);

    private final ResolveAttempt resolution;
    private final Payouts payouts;
    private final Escrows escrows;
    private final Accounts accounts;
    private final Ledger ledger;
    private final Outbox outbox;
    private final TransactionOperations transaction;

    SettleAttempt(
            ResolveAttempt resolution,
            Payouts payouts,
            Escrows escrows,
            Accounts accounts,
            Ledger ledger,
            Outbox outbox,
            TransactionOperations transaction) {
        this.resolution = resolution;
        this.payouts = payouts;
        this.escrows = escrows;
        this.accounts = accounts;
        this.ledger = ledger;
        this.outbox = outbox;
        this.transaction = transaction;
    }

    /** The money has arrived. */
    void succeed(Attempt attempt, NearAmount cost) {
        transaction.executeWithoutResult(_ -> {
            var conclusion = conclusion(attempt, cost);
            var locked = lockEscrows(conclusion);
            if (!resolution.resolve(attempt, new Attempts.End.Succeeded(cost))) {
                return;
            }
            var ended = EndedPayout.paid(conclusion, locked::get, payouts.lockPaid(conclusion.payout()));
            store(ended);
            ended.event().ifPresent(outbox::append);
        });
    }

    /**
     * The chain refused: what was to be paid is due, or available, again. If it names the receiver, the account gets nothing until the operator
     * releases it (POST /v1/operator/accounts/{accountId}/release) or its owner registers another; else it rests for a while.
     */
    void fail(Attempt attempt, NearAmount cost, String reason) {
        transaction.executeWithoutResult(_ -> {
            var conclusion = conclusion(attempt, cost);
            var payout = conclusion.payout();
            var _ = lockEscrows(conclusion);
            if (!resolution.resolve(attempt, new Attempts.End.Failed(cost))) {
                return;
            }
            store(EndedPayout.returned(conclusion, payouts.lockReturned(payout)));
            if (payout.purpose() instanceof Purpose.Rewards(var tasker)) {
                payouts.refreshDues(tasker);
            }
            if (EndedPayout.isFaultOf(payout.account(), reason)) {
                accounts.hold(payout.account(), reason);
            }
            LOG.error("payout {} to {} was refused by the chain: {}", payout.id(), payout.account(), reason);
        });
    }

    private Conclusion conclusion(Attempt attempt, NearAmount cost) {
        var payout = attempt.payout();
        return new Conclusion(payout, payouts.rewards(payout.id()), attempt.hash(), cost);
    }

    private void store(EndedPayout ended) {
        payouts.store(ended.rewards());
        escrows.update(ended.escrows());
        ledger.post(ended.postings());
    }

    /** It is proven that the attempt will never happen: the payout may have another. */
    void bury(Attempt attempt, String evidence) {
        transaction.executeWithoutResult(_ -> {
            if (resolution.resolve(attempt, new Attempts.End.Dead())) {
                LOG.warn(
                        "attempt {} of payout {} is dead: {}",
                        attempt.hash(),
                        attempt.payout().id(),
                        evidence);
            }
        });
    }

    private Escrows.Locked lockEscrows(Conclusion conclusion) {
        return escrows.lock(
                conclusion.taken().stream().map(PaidReward::projectId).collect(Collectors.toSet()));
    }
}
