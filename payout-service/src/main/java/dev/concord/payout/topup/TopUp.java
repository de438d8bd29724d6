package dev.concord.payout.topup;

import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.near.transaction.Transaction;
import dev.concord.payout.topup.domain.HotFloat;
import java.util.Optional;

/**
 * What the treasury holds and lacks of an asset.
 *
 * @param transaction what the cold account's owner signs elsewhere; empty if nothing is lacking
 */
public record TopUp(Asset asset, NearAmount holding, HotFloat hotFloat, Optional<Transaction> transaction) {

    public NearAmount lacks() {
        return hotFloat.lacks(holding);
    }
}
