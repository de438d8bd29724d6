package dev.concord.task.estimate;

import dev.concord.contracts.event.Terms;
import dev.concord.contracts.money.NearAmount;

/**
 * What so many labels cost if all of them earn the whole reward.
 *
 * @param rewards what the taskers get, in base units
 * @param fee what the platform takes on top
 * @param total both
 */
public record Cost(long labels, NearAmount rewards, NearAmount fee, NearAmount total) {

    static Cost of(Terms terms, long labels) {
        var rewards = terms.reward().times(labels);
        var fee = terms.fee().times(labels);
        return new Cost(labels, rewards, fee, rewards.plus(fee));
    }
}
