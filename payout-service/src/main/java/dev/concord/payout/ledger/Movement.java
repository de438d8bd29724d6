package dev.concord.payout.ledger;

import dev.concord.contracts.money.NearAmount;

/** Money leaves one account and arrives in another: what makes every posting balance. */
public record Movement(LedgerAccount from, LedgerAccount to, NearAmount amount) {

    public Movement {
        if (amount.isZero() || from.equals(to)) {
            throw new IllegalArgumentException("movement: %s from %s to %s (expected: some money, between two accounts)"
                    .formatted(amount, from, to));
        }
    }
}
