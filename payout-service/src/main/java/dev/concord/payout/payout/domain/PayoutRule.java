package dev.concord.payout.payout.domain;

import dev.concord.contracts.money.NearAmount;
import java.time.Duration;
import java.time.Instant;

/** When what a tasker is owed becomes a payout: once it is worth a transaction, or once some of it is so old. */
public record PayoutRule(NearAmount minimum, Duration maxAge) {

    /** Returns since when at the latest something must be due now to be paid whatever its amount. */
    public Instant dueBefore(Instant now) {
        return now.minus(maxAge);
    }

    /**
     * Tells whether it is time.
     *
     * @param due what no payout has taken yet
     * @param since when the oldest of it was booked
     */
    public boolean allows(NearAmount due, Instant since, Instant now) {
        return due.compareTo(minimum) >= 0 || !since.isAfter(dueBefore(now));
    }
}
