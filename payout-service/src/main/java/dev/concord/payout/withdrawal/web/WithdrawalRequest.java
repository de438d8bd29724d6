package dev.concord.payout.withdrawal.web;

import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.AccountId;
import dev.concord.payout.withdrawal.domain.WithdrawalOrder;
import org.jspecify.annotations.Nullable;

/** The body that orders a withdrawal; the amount is in base units. */
record WithdrawalRequest(
        @Nullable Asset asset,
        @Nullable NearAmount amount,
        @Nullable String account) {

    WithdrawalRequest {
        // Read once here, so that what is malformed is refused while the body is read.
        var _ = order(asset, amount, account);
    }

    WithdrawalOrder order() {
        return order(asset, amount, account);
    }

    private static WithdrawalOrder order(@Nullable Asset asset, @Nullable NearAmount amount, @Nullable String account) {
        if (asset == null || amount == null || account == null) {
            throw new IllegalArgumentException(
                    "asset, amount, account: missing (expected: NEAR or a token's contract, base units as text, one of the vendor's accounts)");
        }
        return new WithdrawalOrder(new AccountId(account), asset, amount);
    }
}
