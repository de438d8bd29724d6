package dev.concord.payout.suspense;

import dev.concord.contracts.id.Ids;
import dev.concord.contracts.id.PayoutId;
import dev.concord.near.key.CryptoHash;
import dev.concord.payout.payout.OpenPayout;
import dev.concord.payout.payout.domain.OrderKey;
import dev.concord.payout.step.Step;
import dev.concord.payout.step.Steps;
import dev.concord.payout.suspense.domain.KeptArrival;
import dev.concord.payout.suspense.domain.KeptArrival.Standing;
import dev.concord.payout.suspense.domain.Suspense;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Has money in suspense paid back to the account that it came from. The same key again gets the first order's answer. */
@Service
public final class RefundSuspense {

    private final Arrivals arrivals;
    private final Refunds refunds;
    private final OpenPayout opening;
    private final TransactionOperations transaction;
    private final Ids ids;
    private final Steps steps;

    RefundSuspense(
            Arrivals arrivals,
            Refunds refunds,
            OpenPayout opening,
            TransactionOperations transaction,
            Ids ids,
            Steps steps) {
        this.arrivals = arrivals;
        this.refunds = refunds;
        this.opening = opening;
        this.transaction = transaction;
        this.ids = ids;
        this.steps = steps;
    }

    public Refunding refund(CryptoHash hash, OrderKey key) {
        try {
            var refunding = transaction.execute(_ -> arrivals.lock(hash)
                    .map(locked -> known(locked, key).orElseGet(() -> decide(locked, key)))
                    .orElseGet(Refunding.NotInSuspense::new));
            if (refunding instanceof Refunding.Ordered) {
                steps.reached(Step.REFUNDED);
            }
            return refunding;
        } catch (DuplicateKeyException usedMeanwhile) {
            // The arrival's lock keeps the same order out, so it was used for another arrival.
            return new Refunding.KeyTaken();
        }
    }

    private Optional<Refunding> known(KeptArrival locked, OrderKey key) {
        return refunds.find(key)
                .map(refund -> refund.arrival().equals(locked.arrival().hash())
                        ? new Refunding.Ordered(refund, true)
                        : new Refunding.KeyTaken());
    }

    private Refunding decide(KeptArrival locked, OrderKey key) {
        return switch (locked.standing()) {
            case Standing.Suspended _ when locked.arrival().isOfTheChain() -> new Refunding.NoSender();
            case Standing.Suspended _ -> {
                var payout = Suspense.refund(locked.arrival(), new PayoutId(ids.next()));
                arrivals.refund(locked);
                opening.open(payout);
                refunds.add(key, locked, payout.id());
                steps.reached(Step.REFUNDING);
                yield new Refunding.Ordered(refunds.find(key).orElseThrow(), false);
            }
            case Standing.Refunded _ -> new Refunding.RefundedAlready();
            case Standing.Assigned _ -> new Refunding.AssignedAlready();
            case Standing.Open _, Standing.Credited _ -> new Refunding.NotInSuspense();
        };
    }
}
