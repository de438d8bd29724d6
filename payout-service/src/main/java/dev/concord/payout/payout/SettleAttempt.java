package dev.concord.payout.payout;

import dev.concord.contracts.event.RewardPaid;
import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.messaging.outbox.Outbox;
import dev.concord.payout.account.Accounts;
import dev.concord.payout.escrow.Escrows;
import dev.concord.payout.ledger.AccountKind;
import dev.concord.payout.ledger.Ledger;
import dev.concord.payout.ledger.LedgerAccount;
import dev.concord.payout.ledger.Posting;
import java.util.ArrayList;
import java.util.List;
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
            var payout = attempt.payout();
            var rewards = payouts.rewards(payout.id());
            var locked = lockEscrows(rewards);
            if (!resolution.resolve(attempt, new Attempts.End.Succeeded(cost))) {
                return;
            }
            escrows.update(payouts.pay(payout).stream()
                    .map(paid -> locked.get(paid.projectId()).pay(paid.amount(), paid.submissions()))
                    .toList());
            post(attempt, cost, Posting.Reason.PAYOUT_PAID, LedgerAccount.paid(payout.taskerId()));
            outbox.append(new RewardPaid(
                    payout.id(),
                    payout.taskerId(),
                    Asset.NEAR,
                    payout.amount(),
                    rewards.stream().map(PaidReward::submissionId).toList(),
                    attempt.hash().toString()));
        });
    }

    /**
     * The chain refused: what was to be paid is due again. If it names the receiver, the account gets nothing until the operator
     * releases it (POST /v1/operator/accounts/{accountId}/release) or the tasker registers another; else it rests for a while.
     */
    void fail(Attempt attempt, NearAmount cost, String reason) {
        transaction.executeWithoutResult(_ -> {
            var payout = attempt.payout();
            var _ = lockEscrows(payouts.rewards(payout.id()));
            if (!resolution.resolve(attempt, new Attempts.End.Failed(cost))) {
                return;
            }
            payouts.giveBack(payout);
            if (reason.contains('"' + payout.account().value() + '"')) {
                accounts.hold(payout.account(), reason);
            }
            post(attempt, cost, Posting.Reason.PAYOUT_RETURNED, LedgerAccount.due(payout.taskerId()));
            LOG.error("payout {} to {} was refused by the chain: {}", payout.id(), payout.account(), reason);
        });
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

    private Escrows.Locked lockEscrows(List<PaidReward> rewards) {
        return escrows.lock(rewards.stream().map(PaidReward::projectId).collect(Collectors.toSet()));
    }

    private void post(Attempt attempt, NearAmount cost, Posting.Reason reason, LedgerAccount destination) {
        var payout = attempt.payout();
        var postings = new ArrayList<Posting>(List.of(Posting.simple(
                reason,
                payout.id().toString(),
                LedgerAccount.inFlight(payout.taskerId()),
                destination,
                payout.amount())));
        if (!cost.isZero()) {
            postings.add(Posting.simple(
                    Posting.Reason.CHAIN_COST,
                    attempt.hash().toString(),
                    LedgerAccount.ofPlatform(AccountKind.EQUITY),
                    LedgerAccount.ofPlatform(AccountKind.CHAIN_COSTS),
                    cost));
        }
        ledger.post(postings);
    }
}
