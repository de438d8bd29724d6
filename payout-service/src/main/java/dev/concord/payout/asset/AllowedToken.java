package dev.concord.payout.asset;

import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.AccountId;

/**
 * A token (NEP-141) that the operator allows. In the books it is the asset that its contract's account names.
 *
 * @param contract the account whose code keeps the token's own books
 * @param symbol what people call it
 * @param decimals how many base units one token has, as a power of ten: shown amounts only, the books count base units
 * @param minimumPayout in base units: what is owed in it waits until it is so much, or old enough
 */
public record AllowedToken(AccountId contract, String symbol, int decimals, NearAmount minimumPayout) {

    private static final int MAX_DECIMALS = 38;

    public AllowedToken {
        if (symbol.isBlank() || decimals < 0 || decimals > MAX_DECIMALS || minimumPayout.isZero()) {
            throw new IllegalArgumentException(
                    "token %s: symbol \"%s\", decimals %d, minimum payout %s (expected: not blank, 0..%d, above 0)"
                            .formatted(contract, symbol, decimals, minimumPayout, MAX_DECIMALS));
        }
    }

    public Asset asset() {
        return new Asset(contract.value());
    }
}
