package dev.concord.payout.reward.domain;

import dev.concord.contracts.event.ProjectFunded;
import dev.concord.contracts.event.RewardDue;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.money.NearAmount;
import dev.concord.payout.escrow.domain.Escrow;
import dev.concord.payout.escrow.domain.Settlement;
import dev.concord.payout.ledger.domain.AccountKind;
import dev.concord.payout.ledger.domain.LedgerAccount;
import dev.concord.payout.ledger.domain.Movement;
import dev.concord.payout.ledger.domain.Posting;
import dev.concord.payout.reward.domain.Booking.Addition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What is stored, posted and told when a batch of entitlements is booked. Nothing if nothing is new.
 *
 * @param postings all at once, so that balances are locked in the order that every posting keeps
 */
public record BookedRewards(
        List<Reward> rewards, List<Escrow> escrows, List<Posting> postings, List<ProjectFunded> events) {

    public BookedRewards {
        rewards = List.copyOf(rewards);
        escrows = List.copyOf(escrows);
        postings = List.copyOf(postings);
        events = List.copyOf(events);
    }

    /**
     * Books entitlements against locked escrows and rewards.
     *
     * @throws IllegalArgumentException if an escrow has too little, is settled, or is of another asset
     */
    public static BookedRewards of(
            Function<ProjectId, Escrow> escrows, Map<SubmissionId, Reward> known, Collection<RewardDue> entitlements) {
        var booking = Booking.of(known, entitlements);
        var settlements = booking.additions().stream()
                .map(addition -> addition.reward().projectId())
                .distinct()
                .sorted()
                .map(project -> Settlement.ifDone(booked(escrows.apply(project), booking.of(project))))
                .toList();
        return new BookedRewards(
                booking.additions().stream().map(Addition::reward).toList(),
                settlements.stream().map(Settlement::escrow).toList(),
                postings(booking, settlements),
                settlements.stream().flatMap(each -> each.events().stream()).toList());
    }

    private static List<Posting> postings(Booking booking, List<Settlement> settlements) {
        return Stream.concat(
                        booking.additions().stream()
                                .filter(each ->
                                        !each.amount().isZero() || !each.fee().isZero())
                                .map(BookedRewards::posting),
                        settlements.stream().flatMap(each -> each.postings().stream()))
                .toList();
    }

    private static Escrow booked(Escrow escrow, List<Addition> additions) {
        for (var addition : additions) {
            if (!addition.reward().asset().equals(escrow.asset())) {
                throw new IllegalArgumentException("reward-due: submission %s in %s (expected: %s, as its project)"
                        .formatted(
                                addition.reward().submissionId(),
                                addition.reward().asset(),
                                escrow.asset()));
            }
        }
        return escrow.book(
                sum(additions, Addition::amount),
                sum(additions, Addition::fee),
                additions.stream().filter(Addition::isNew).count(),
                additions.stream().mapToLong(Addition::newRevisions).sum());
    }

    private static NearAmount sum(List<Addition> additions, Function<Addition, NearAmount> part) {
        return additions.stream().map(part).reduce(NearAmount.ZERO, NearAmount::plus);
    }

    /** The reference holds the total booked so far, which only rises: each addition is posted once, whoever tries again. */
    private static Posting posting(Addition addition) {
        var reward = addition.reward();
        var asset = reward.asset();
        var escrow = LedgerAccount.escrow(reward.projectId(), asset);
        var movements = new ArrayList<Movement>();
        if (!addition.amount().isZero()) {
            movements.add(new Movement(escrow, LedgerAccount.due(reward.taskerId(), asset), addition.amount()));
        }
        if (!addition.fee().isZero()) {
            movements.add(new Movement(escrow, LedgerAccount.ofPlatform(AccountKind.EQUITY, asset), addition.fee()));
        }
        var total = reward.booked().plus(reward.fee());
        return new Posting(Posting.Reason.REWARD, reward.submissionId() + ":" + total, movements);
    }
}
