package dev.concord.payout.ledger.domain;

import dev.concord.contracts.money.NearAmount;
import java.util.List;

/**
 * One reason for money to move, and all the movements that it causes.
 *
 * @param reference what it is about; with the reason it is posted once, ever
 */
public record Posting(Reason reason, String reference, List<Movement> movements) {

    public Posting {
        movements = List.copyOf(movements);
        if (movements.isEmpty()) {
            throw new IllegalArgumentException(
                    "posting " + reason + " " + reference + ": no movement (expected: 1 or more)");
        }
    }

    public static Posting of(Reason reason, String reference, Movement... movements) {
        return new Posting(reason, reference, List.of(movements));
    }

    public static Posting simple(
            Reason reason, String reference, LedgerAccount from, LedgerAccount to, NearAmount amount) {
        return of(reason, reference, new Movement(from, to, amount));
    }

    /** Why money moves. */
    public enum Reason {
        OPENING,
        DEPOSIT,
        SUSPENDED,
        SUSPENSE_ASSIGNED,
        FUNDING,
        REWARD,
        REFUND,
        PAYOUT_PLANNED,
        PAYOUT_PAID,
        PAYOUT_RETURNED,
        PAYOUT_RECALLED,
        CLAWBACK,
        CHAIN_COST
    }
}
