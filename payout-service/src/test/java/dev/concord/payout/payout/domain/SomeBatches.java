package dev.concord.payout.payout.domain;

import dev.concord.contracts.id.PayoutId;
import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.AccountId;
import dev.concord.payout.Samples;
import java.util.Optional;
import java.util.stream.Stream;

/** Payouts and batches for tests. */
final class SomeBatches {

    static final Asset USD = new Asset("usd.near");
    static final NearAmount DEPOSIT = NearAmount.ofNear("0.00125");

    private SomeBatches() {}

    static Line registered(Asset asset, String account) {
        return new Line(payout(asset, account));
    }

    static Line unregistered(Asset asset, String account) {
        return new Line(payout(asset, account), Optional.of(DEPOSIT));
    }

    static Batch ofTokens(Line... lines) {
        return new Batch(USD, Stream.of(lines).toList());
    }

    private static Payout payout(Asset asset, String account) {
        return new Payout(
                new PayoutId(Samples.IDS.next()),
                new Payout.Purpose.Rewards(Samples.tasker()),
                new AccountId(account),
                asset,
                NearAmount.parse("5"));
    }
}
