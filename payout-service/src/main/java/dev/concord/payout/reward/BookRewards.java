package dev.concord.payout.reward;

import dev.concord.contracts.event.RewardDue;
import dev.concord.messaging.outbox.Outbox;
import dev.concord.payout.escrow.Escrows;
import dev.concord.payout.ledger.Ledger;
import dev.concord.payout.reward.domain.BookedRewards;
import dev.concord.payout.step.Step;
import dev.concord.payout.step.Steps;
import java.time.InstantSource;
import java.util.Collection;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Books what submissions have earned beyond what was booked before. Locks escrows, then dues, then rewards, then balances. */
@Service
final class BookRewards {

    private final Rewards rewards;
    private final Escrows escrows;
    private final Ledger ledger;
    private final Outbox outbox;
    private final TransactionOperations transaction;
    private final InstantSource clock;
    private final Steps steps;

    BookRewards(
            Rewards rewards,
            Escrows escrows,
            Ledger ledger,
            Outbox outbox,
            TransactionOperations transaction,
            InstantSource clock,
            Steps steps) {
        this.rewards = rewards;
        this.escrows = escrows;
        this.ledger = ledger;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
        this.steps = steps;
    }

    void book(Collection<RewardDue> entitlements) {
        if (!entitlements.isEmpty()) {
            transaction.executeWithoutResult(_ -> {
                bookLocked(entitlements);
                steps.reached(Step.BOOKING_REWARDS);
            });
            steps.reached(Step.REWARDS_BOOKED);
        }
    }

    private void bookLocked(Collection<RewardDue> entitlements) {
        var now = clock.instant();
        var locked =
                escrows.lock(entitlements.stream().map(RewardDue::projectId).collect(Collectors.toSet()));
        rewards.noteDue(
                entitlements.stream()
                        .filter(each -> !each.amount().isZero())
                        .map(RewardDue::taskerId)
                        .collect(Collectors.toSet()),
                now);
        var known =
                rewards.lock(entitlements.stream().map(RewardDue::submissionId).toList());
        var booked = BookedRewards.of(locked::get, known, entitlements);
        rewards.store(booked.rewards(), now);
        ledger.post(booked.postings());
        escrows.update(booked.escrows());
        outbox.appendAll(booked.events());
    }
}
