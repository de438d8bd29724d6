package dev.concord.payout.topup.domain;

import dev.concord.contracts.money.NearAmount;

/**
 * How much of an asset the treasury is to hold, in base units.
 *
 * @param low below this it is topped up
 * @param cap up to this, and never above: what is here can be stolen with a key
 */
public record HotFloat(NearAmount low, NearAmount cap) {

    public HotFloat {
        if (low.compareTo(cap) > 0 || cap.isZero()) {
            throw new IllegalArgumentException(
                    "float: low %s, cap %s (expected: low at most cap, cap above 0)".formatted(low, cap));
        }
    }

    /**
     * Returns what is to be swept to the cold account; zero while it is little. What is above the cap stays if it is owed.
     *
     * @param free what the treasury holds for certain, without what has been promised to payouts already
     * @param due what taskers are owed and no payout has taken yet
     * @param marginPermille so many thousandths of the cap must be above it, as each sweep costs a transaction; as much stays beside what
     *     is due
     */
    public NearAmount surplus(NearAmount free, NearAmount due, int marginPermille) {
        var margin = cap.permille(marginPermille);
        var needed = due.plus(margin);
        var kept = needed.compareTo(cap) > 0 ? needed : cap;
        return free.compareTo(kept.plus(margin)) > 0 ? free.minus(kept) : NearAmount.ZERO;
    }

    /** Returns what brings it to the cap; zero while it is not low. */
    public NearAmount lacks(NearAmount holding) {
        return holding.compareTo(low) < 0 ? cap.minus(holding) : NearAmount.ZERO;
    }
}
