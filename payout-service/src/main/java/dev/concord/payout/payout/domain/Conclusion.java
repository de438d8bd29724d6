package dev.concord.payout.payout.domain;

import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.CryptoHash;
import java.util.List;

/**
 * The end of a payout on chain, good or bad.
 *
 * @param taken what the payout has taken of rewards
 * @param cost what the transaction has burnt, in yocto whatever was paid
 */
public record Conclusion(Payout payout, List<PaidReward> taken, CryptoHash transaction, NearAmount cost) {

    public Conclusion {
        taken = List.copyOf(taken);
        var sum = taken.stream().map(PaidReward::amount).reduce(NearAmount.ZERO, NearAmount::plus);
        if (!sum.equals(payout.amount())) {
            throw new IllegalStateException("payout %s: %s (expected: %s, the sum of what it takes)"
                    .formatted(payout.id(), payout.amount(), sum));
        }
    }
}
