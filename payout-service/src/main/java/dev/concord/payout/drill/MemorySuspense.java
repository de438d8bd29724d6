package dev.concord.payout.drill;

import dev.concord.contracts.id.PayoutId;
import dev.concord.near.key.CryptoHash;
import dev.concord.payout.deposit.domain.Deposit;
import dev.concord.payout.ledger.domain.Posting;
import dev.concord.payout.suspense.domain.Arrival;
import dev.concord.payout.suspense.domain.Assignee;
import dev.concord.payout.suspense.domain.KeptArrival.Standing;
import dev.concord.payout.suspense.domain.Suspense;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Arrivals in memory, and what has become of each. */
final class MemorySuspense {

    private final Map<CryptoHash, Arrival> arrivals = new HashMap<>();
    private final Map<CryptoHash, Standing> standings = new HashMap<>();
    private final Map<PayoutId, CryptoHash> refunds = new HashMap<>();

    /** Returns what is posted for a claim; nothing if something else has become of the money. */
    Optional<Posting> claim(CryptoHash transaction, Deposit deposit) {
        var posting = switch (standing(transaction)) {
            case Standing.Open _ -> Optional.of(deposit.posting(transaction));
            case Standing.Suspended _ -> Optional.of(Suspense.claimed(arrival(transaction), deposit.vendor()));
            case Standing.Credited _, Standing.Assigned _, Standing.Refunded _ -> Optional.<Posting>empty();
        };
        posting.ifPresent(_ -> standings.put(transaction, new Standing.Credited()));
        return posting;
    }

    Optional<Posting> suspend(Arrival arrival) {
        if (!(standing(arrival.hash()) instanceof Standing.Open)) {
            return Optional.empty();
        }
        arrivals.put(arrival.hash(), arrival);
        standings.put(arrival.hash(), new Standing.Suspended(Instant.EPOCH));
        return Optional.of(Suspense.suspended(arrival));
    }

    Optional<Posting> assign(CryptoHash transaction, Assignee assignee) {
        if (!(standing(transaction) instanceof Standing.Suspended)) {
            return Optional.empty();
        }
        standings.put(transaction, new Standing.Assigned(assignee, "the drill says so"));
        return Optional.of(Suspense.assigned(arrival(transaction), assignee));
    }

    /** Returns what is to be paid back; nothing unless it lies in suspense. */
    Optional<Arrival> refund(CryptoHash transaction, PayoutId payout) {
        if (!(standing(transaction) instanceof Standing.Suspended)) {
            return Optional.empty();
        }
        standings.put(transaction, new Standing.Refunded());
        refunds.put(payout, transaction);
        return Optional.of(arrival(transaction));
    }

    /** What the chain has refused to give back lies in suspense again. */
    void returned(PayoutId payout) {
        Optional.ofNullable(refunds.get(payout))
                .ifPresent(transaction -> standings.put(transaction, new Standing.Suspended(Instant.EPOCH)));
    }

    Standing standing(CryptoHash transaction) {
        return standings.getOrDefault(transaction, new Standing.Open());
    }

    private Arrival arrival(CryptoHash transaction) {
        var arrival = arrivals.get(transaction);
        if (arrival == null) {
            throw new Violation("{}: no arrival", transaction);
        }
        return arrival;
    }
}
