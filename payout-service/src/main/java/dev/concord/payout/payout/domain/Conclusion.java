package dev.concord.payout.payout.domain;

import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.CryptoHash;
import java.util.List;
import java.util.Optional;

/**
 * The end of a payout, good or bad.
 *
 * @param taken what the payout has taken of rewards
 * @param transaction in which the chain paid or refused it; empty if none was sent
 */
public record Conclusion(Payout payout, List<PaidReward> taken, Optional<CryptoHash> transaction) {

    public Conclusion {
        taken = List.copyOf(taken);
        var sum = taken.stream().map(PaidReward::amount).reduce(NearAmount.ZERO, NearAmount::plus);
        if (!sum.equals(payout.amount())) {
            throw new IllegalStateException("payout %s: %s (expected: %s, the sum of what it takes)"
                    .formatted(payout.id(), payout.amount(), sum));
        }
    }
}
