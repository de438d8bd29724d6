package dev.concord.payout.ledger.domain;

import dev.concord.contracts.money.NearAmount;

/**
 * Money leaves one account and arrives in another: what makes every posting balance.
 *
 * @param amount in base units of the accounts' asset, which tokens count in 128 bits as NEAR does
 */
public record Movement(LedgerAccount from, LedgerAccount to, NearAmount amount) {

    public Movement {
        if (amount.isZero() || from.equals(to)) {
            throw new IllegalArgumentException("movement: %s from %s to %s (expected: some money, between two accounts)"
                    .formatted(amount, from, to));
        }
        if (!from.asset().equals(to.asset())) {
            throw new IllegalArgumentException(
                    "movement: %s into %s (expected: within one asset)".formatted(from.asset(), to.asset()));
        }
    }
}
