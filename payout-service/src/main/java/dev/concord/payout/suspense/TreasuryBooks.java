package dev.concord.payout.suspense;

import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.payout.suspense.domain.Surplus;

/** What the books say that the treasury holds. */
interface TreasuryBooks {

    /** As of now, in one snapshot. */
    Surplus.Booked booked(Asset asset);

    /**
     * What has come of an asset and is not in a reading of before, whatever became of it.
     *
     * @param lastArrival the last that the reading counts
     * @param height up to which block it came
     */
    NearAmount arrivedSince(Asset asset, long lastArrival, long height);
}
