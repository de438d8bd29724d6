package dev.concord.payout.payout.domain;

import dev.concord.contracts.money.NearAmount;
import java.math.BigInteger;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * How much of an asset may be planned on one day, by UTC. What is over waits for the next day; nothing is lost.
 *
 * @param perTasker in base units, for one tasker
 * @param inTotal in base units, for all
 */
public record DailyLimit(NearAmount perTasker, NearAmount inTotal) {

    private static final NearAmount MOST =
            new NearAmount(BigInteger.TWO.pow(128).subtract(BigInteger.ONE));

    /** No limit: more than that there is not. */
    public static final DailyLimit NONE = new DailyLimit(MOST, MOST);

    /** What was planned on the day so far, without what has come back. */
    public record Planned(NearAmount forTasker, NearAmount inTotal) {}

    /** Returns the beginning of the day that a moment is in. */
    public static Instant dayOf(Instant moment) {
        return moment.truncatedTo(ChronoUnit.DAYS);
    }

    /**
     * Returns how much of what is due may be planned now: a part of it only if the part is worth a transaction.
     *
     * @param minimum what is worth one
     */
    public NearAmount allows(NearAmount due, Planned planned, NearAmount minimum) {
        var left = less(rest(perTasker, planned.forTasker), rest(inTotal, planned.inTotal));
        var part = less(due, left);
        return part.equals(due) || part.compareTo(minimum) >= 0 ? part : NearAmount.ZERO;
    }

    /** Whether so little is left of the day for all that no part is worth a transaction. */
    public boolean isUsedUp(NearAmount plannedInTotal, NearAmount minimum) {
        return rest(inTotal, plannedInTotal).compareTo(minimum) < 0;
    }

    /** Whether a part of what is over can ever be worth a transaction. */
    public boolean isEnoughFor(NearAmount minimum) {
        return perTasker.compareTo(minimum) >= 0 && inTotal.compareTo(minimum) >= 0;
    }

    /** A limit that was lowered during the day may lie below what is planned already. */
    private static NearAmount rest(NearAmount limit, NearAmount planned) {
        return limit.minus(less(limit, planned));
    }

    private static NearAmount less(NearAmount one, NearAmount other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
