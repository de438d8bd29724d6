package dev.concord.contracts.event;

import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;

/** What a label earns its tasker, and what the platform takes on top; both frozen when a task is created. */
public record Terms(Asset asset, NearAmount reward, NearAmount fee, RewardRule rule) {

    /** Returns what one rewarded label costs the vendor. */
    public NearAmount labelCost() {
        return reward.plus(fee);
    }
}
