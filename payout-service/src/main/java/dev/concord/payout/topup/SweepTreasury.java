package dev.concord.payout.topup;

import dev.concord.contracts.money.Asset;
import dev.concord.near.key.AccountId;
import dev.concord.payout.asset.Assets;
import dev.concord.payout.chain.AskTreasury;
import dev.concord.payout.topup.domain.HotFloat;
import org.springframework.stereotype.Service;

/** Has what the treasury holds above its cap paid to the cold account, if that is configured: what is at hand can be stolen with a key. */
@Service
final class SweepTreasury {

    private final TopUpSettings settings;
    private final Assets assets;
    private final AskTreasury treasury;
    private final OpenSweep opening;

    SweepTreasury(TopUpSettings settings, Assets assets, AskTreasury treasury, OpenSweep opening) {
        this.settings = settings;
        this.assets = assets;
        this.treasury = treasury;
        this.opening = opening;
    }

    void sweep() {
        if (settings.sweep().enabled()) {
            settings.cold()
                    .ifPresent(cold -> assets.all()
                            .forEach(asset -> settings.floatOf(asset)
                                    .ifPresent(hotFloat -> sweep(asset, hotFloat, cold.account()))));
        }
    }

    private void sweep(Asset asset, HotFloat hotFloat, AccountId cold) {
        treasury.ask(asset).ifPresent(onChain -> opening.open(asset, hotFloat, cold, onChain));
    }
}
