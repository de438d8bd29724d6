package dev.concord.payout.withdrawal.domain;

import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.AccountId;

/** What a vendor wants back, and where. */
public record WithdrawalOrder(AccountId account, Asset asset, NearAmount amount) {

    public WithdrawalOrder {
        if (amount.isZero()) {
            throw new IllegalArgumentException("amount: 0 (expected: 1 or more base units)");
        }
    }
}
