package dev.concord.payout.payout.domain;

/**
 * What the chain allows in one transaction.
 *
 * @param gas what its calls may attach together
 */
public record BatchLimits(int actions, long gas) {

    public BatchLimits {
        if (actions < 1 || gas < 1) {
            throw new IllegalArgumentException(
                    "limits: %d actions, %d gas (expected: 1 or more of each)".formatted(actions, gas));
        }
    }
}
