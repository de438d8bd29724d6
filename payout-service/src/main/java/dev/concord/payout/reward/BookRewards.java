package dev.concord.payout.reward;

import dev.concord.contracts.event.RewardDue;
import dev.concord.contracts.money.NearAmount;
import dev.concord.payout.escrow.Escrows;
import dev.concord.payout.escrow.SettleEscrow;
import dev.concord.payout.escrow.SettleEscrow.Settled;
import dev.concord.payout.escrow.domain.Escrow;
import dev.concord.payout.ledger.AccountKind;
import dev.concord.payout.ledger.Ledger;
import dev.concord.payout.ledger.LedgerAccount;
import dev.concord.payout.ledger.Movement;
import dev.concord.payout.ledger.Posting;
import dev.concord.payout.reward.domain.Booking;
import dev.concord.payout.reward.domain.Booking.Addition;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Books what submissions have earned beyond what was booked before. Locks escrows, then dues, then rewards, then balances. */
@Service
final class BookRewards {

    private final Rewards rewards;
    private final Escrows escrows;
    private final SettleEscrow settlement;
    private final Ledger ledger;
    private final TransactionOperations transaction;
    private final InstantSource clock;

    BookRewards(
            Rewards rewards,
            Escrows escrows,
            SettleEscrow settlement,
            Ledger ledger,
            TransactionOperations transaction,
            InstantSource clock) {
        this.rewards = rewards;
        this.escrows = escrows;
        this.settlement = settlement;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    void book(Collection<RewardDue> entitlements) {
        if (!entitlements.isEmpty()) {
            transaction.executeWithoutResult(_ -> bookLocked(entitlements));
        }
    }

    private void bookLocked(Collection<RewardDue> entitlements) {
        var now = clock.instant();
        var projects = entitlements.stream()
                .map(RewardDue::projectId)
                .distinct()
                .sorted()
                .toList();
        var locked = escrows.lock(projects);
        rewards.noteDue(
                entitlements.stream()
                        .filter(each -> !each.amount().isZero())
                        .map(RewardDue::taskerId)
                        .collect(Collectors.toSet()),
                now);
        var booking = Booking.of(
                rewards.lock(entitlements.stream().map(RewardDue::submissionId).toList()), entitlements);
        if (booking.additions().isEmpty()) {
            return;
        }
        var settled = projects.stream()
                .map(project -> settlement.settleIfDone(booked(locked.get(project), booking.of(project))))
                .toList();
        rewards.store(booking.additions().stream().map(Addition::reward).toList(), now);
        ledger.post(postings(booking, settled));
        escrows.update(settled.stream().map(Settled::escrow).toList());
    }

    /** All at once, so that balances are locked in the order that every posting keeps. */
    private static List<Posting> postings(Booking booking, List<Settled> settled) {
        return Stream.concat(
                        booking.additions().stream()
                                .filter(each ->
                                        !each.amount().isZero() || !each.fee().isZero())
                                .map(BookRewards::posting),
                        settled.stream().flatMap(each -> each.postings().stream()))
                .toList();
    }

    private static Escrow booked(Escrow escrow, List<Addition> additions) {
        var amount = additions.stream().map(Addition::amount).reduce(NearAmount.ZERO, NearAmount::plus);
        var fee = additions.stream().map(Addition::fee).reduce(NearAmount.ZERO, NearAmount::plus);
        return escrow.book(
                amount,
                fee,
                additions.stream().filter(Addition::isNew).count(),
                additions.stream().mapToLong(Addition::newRevisions).sum());
    }

    /** The reference holds the total booked so far, which only rises: each addition is posted once, whoever tries again. */
    private static Posting posting(Addition addition) {
        var reward = addition.reward();
        var escrow = LedgerAccount.escrow(reward.projectId());
        var movements = new ArrayList<Movement>();
        if (!addition.amount().isZero()) {
            movements.add(new Movement(escrow, LedgerAccount.due(reward.taskerId()), addition.amount()));
        }
        if (!addition.fee().isZero()) {
            movements.add(new Movement(escrow, LedgerAccount.ofPlatform(AccountKind.EQUITY), addition.fee()));
        }
        var total = reward.booked().plus(reward.fee());
        return new Posting(Posting.Reason.REWARD, reward.submissionId() + ":" + total, movements);
    }
}
