package dev.concord.task.reservation;

import dev.concord.contracts.event.ProjectFunded;
import dev.concord.contracts.money.NearAmount;

/**
 * A project's escrow as payout-service last told it, in cumulative totals.
 *
 * @param version of the event it comes from; 0 before the first
 * @param settled all is booked and the rest went back: the last word
 */
public record Escrow(long version, NearAmount funded, NearAmount refunded, boolean settled) {

    public static final Escrow NONE = new Escrow(0, NearAmount.ZERO, NearAmount.ZERO, false);

    public Escrow {
        if (refunded.compareTo(funded) > 0) {
            throw new IllegalArgumentException("refunded: " + refunded + " (expected: at most funded, " + funded + ")");
        }
    }

    static Escrow of(ProjectFunded event) {
        return new Escrow(event.version(), event.funded(), event.refunded(), event.settled());
    }
}
