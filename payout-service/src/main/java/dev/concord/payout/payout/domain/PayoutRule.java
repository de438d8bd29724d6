package dev.concord.payout.payout.domain;

import dev.concord.contracts.money.NearAmount;
import dev.concord.payout.preference.domain.Preferences.Wish;
import java.time.Duration;
import java.time.Instant;

/**
 * When what a tasker is owed becomes a payout: once it is worth a transaction, or once some of it is so old; and as the tasker
 * wishes. Who has set a minimum of his own waits for that, whatever the age: he may lower it at any time.
 */
public record PayoutRule(NearAmount minimum, Duration maxAge) {

    /** Returns since when at the latest something must be due now to be paid whatever its amount. */
    public Instant dueBefore(Instant now) {
        return now.minus(maxAge);
    }

    /** Returns what is worth a transaction to a tasker; his own minimum never lies below the platform's, which may have risen. */
    public NearAmount minimumFor(Wish wish) {
        return wish.minimum().filter(own -> own.compareTo(minimum) > 0).orElse(minimum);
    }

    /**
     * Tells whether it is time.
     *
     * @param due what no payout has taken yet
     * @param since when the oldest of it was booked
     */
    public boolean allows(NearAmount due, Instant since, Wish wish, Instant now) {
        var isWorthIt =
                due.compareTo(minimumFor(wish)) >= 0 || (wish.minimum().isEmpty() && !since.isAfter(dueBefore(now)));
        return isWorthIt && wish.isAccepted() && !wish.schedule().next(since).isAfter(now);
    }
}
