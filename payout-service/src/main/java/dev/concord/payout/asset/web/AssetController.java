package dev.concord.payout.asset.web;

import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.payout.asset.AllowedToken;
import dev.concord.payout.asset.Assets;
import dev.concord.payout.chain.AssetStanding;
import dev.concord.payout.chain.OpenAssets;
import dev.concord.payout.payout.PayoutSettings;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells anybody which assets money may be in, and how to show amounts of them. */
@RestController
final class AssetController {

    private static final String NEAR_SYMBOL = "NEAR";
    private static final int NEAR_DECIMALS = 24;

    private final Assets assets;
    private final OpenAssets standings;
    private final NearAmount nearMinimum;

    AssetController(Assets assets, OpenAssets standings, PayoutSettings payouts) {
        this.assets = assets;
        this.standings = standings;
        this.nearMinimum = new NearAmount(payouts.minimumYocto());
    }

    @GetMapping("/v1/assets")
    AssetsView assets() {
        var near = view(Asset.NEAR, NEAR_SYMBOL, NEAR_DECIMALS, nearMinimum);
        return new AssetsView(
                Stream.concat(Stream.of(near), assets.tokens().stream().map(this::view))
                        .toList());
    }

    private AssetView view(AllowedToken token) {
        return view(token.asset(), token.symbol(), token.decimals(), token.minimumPayout());
    }

    private AssetView view(Asset asset, String symbol, int decimals, NearAmount minimumPayout) {
        return switch (standings.standing(asset)) {
            case AssetStanding.Open _ -> new AssetView(asset, symbol, decimals, minimumPayout, true, null);
            case AssetStanding.Shut(var reason) -> new AssetView(asset, symbol, decimals, minimumPayout, false, reason);
        };
    }

    /** All that are allowed, NEAR first. */
    record AssetsView(List<AssetView> assets) {}

    /**
     * One asset.
     *
     * @param decimals an amount is its base units divided by ten to the power of these
     * @param minimumPayout in base units: what is owed waits until it is so much, or old enough
     * @param reason why deposits in it are not taken now
     */
    record AssetView(
            Asset asset,
            String symbol,
            int decimals,
            NearAmount minimumPayout,
            boolean takesDeposits,
            @Nullable String reason) {}
}
