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

    /** Returns what brings it to the cap; zero while it is not low. */
    public NearAmount lacks(NearAmount holding) {
        return holding.compareTo(low) < 0 ? cap.minus(holding) : NearAmount.ZERO;
    }
}
