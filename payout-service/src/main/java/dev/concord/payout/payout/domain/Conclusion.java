package dev.concord.payout.payout.domain;

import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.CryptoHash;
import dev.concord.payout.payout.domain.Payout.Purpose;
import java.util.List;
import java.util.Optional;

/**
 * The end of a payout, good or bad.
 *
 * @param taken what the payout has taken of rewards; one with another purpose takes none
 * @param transaction in which the chain paid or refused it; empty if none was sent
 */
public record Conclusion(Payout payout, List<PaidReward> taken, Optional<CryptoHash> transaction) {

    public Conclusion {
        taken = List.copyOf(taken);
        var sum = taken.stream().map(PaidReward::amount).reduce(NearAmount.ZERO, NearAmount::plus);
        var expected = switch (payout.purpose()) {
            case Purpose.Rewards _ -> payout.amount();
            case Purpose.Withdrawal _, Purpose.Refund _, Purpose.Sweep _ -> NearAmount.ZERO;
        };
        if (!sum.equals(expected)) {
            throw new IllegalStateException(
                    "payout %s: it takes rewards of %s (expected: %s)".formatted(payout.id(), sum, expected));
        }
    }
}
