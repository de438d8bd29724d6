package dev.concord.payout.payout.domain;

import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.CryptoHash;
import dev.concord.payout.payout.domain.Payout.Purpose;
import java.util.List;

/**
 * The end of a payout on chain, good or bad.
 *
 * @param taken what the payout has taken of rewards; a withdrawal takes none
 * @param cost what the transaction has burnt, in yocto whatever was paid
 */
public record Conclusion(Payout payout, List<PaidReward> taken, CryptoHash transaction, NearAmount cost) {

    public Conclusion {
        taken = List.copyOf(taken);
        var sum = taken.stream().map(PaidReward::amount).reduce(NearAmount.ZERO, NearAmount::plus);
        var expected = switch (payout.purpose()) {
            case Purpose.Rewards _ -> payout.amount();
            case Purpose.Withdrawal _ -> NearAmount.ZERO;
        };
        if (!sum.equals(expected)) {
            throw new IllegalStateException(
                    "payout %s: it takes rewards of %s (expected: %s)".formatted(payout.id(), sum, expected));
        }
    }
}
