package dev.concord.payout.deposit;

import static java.util.stream.Collectors.toMap;

import dev.concord.contracts.money.Asset;
import dev.concord.near.key.AccountId;
import dev.concord.payout.asset.Assets;
import dev.concord.payout.chain.AssetOpenings;
import dev.concord.payout.chain.ChainPin;
import dev.concord.payout.deposit.domain.DepositRule;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Tells what is a deposit now: in which assets, and from which height on in each. */
@Component
final class DepositRules {

    private final Assets assets;
    private final AssetOpenings openings;

    DepositRules(Assets assets, AssetOpenings openings) {
        this.assets = assets;
        this.openings = openings;
    }

    DepositRule of(ChainPin pin) {
        var heights = openings.heights();
        return new DepositRule(
                new AccountId(pin.treasury()),
                assets.all().stream().collect(toMap(Function.identity(), asset -> opening(asset, heights, pin))));
    }

    private static OptionalLong opening(Asset asset, Map<Asset, Long> heights, ChainPin pin) {
        if (asset.equals(Asset.NEAR)) {
            return OptionalLong.of(pin.openingHeight());
        }
        var height = heights.get(asset);
        return height == null ? OptionalLong.empty() : OptionalLong.of(height);
    }
}
