package dev.concord.payout.topup;

import dev.concord.contracts.money.Asset;
import dev.concord.payout.asset.Assets;
import dev.concord.payout.chain.AskTreasury;
import dev.concord.payout.topup.domain.HotFloat;
import org.springframework.stereotype.Service;

/**
 * Looks at what the treasury holds of each asset that has a float: tells it by metrics, and has what is above the cap paid to the cold account,
 * if that is configured, for what is at hand can be stolen with a key.
 */
@Service
final class TendFloats {

    private final TopUpSettings settings;
    private final Assets assets;
    private final AskTreasury treasury;
    private final FloatMeters meters;
    private final OpenSweep opening;

    TendFloats(TopUpSettings settings, Assets assets, AskTreasury treasury, FloatMeters meters, OpenSweep opening) {
        this.settings = settings;
        this.assets = assets;
        this.treasury = treasury;
        this.meters = meters;
        this.opening = opening;
    }

    void tend() {
        assets.all().forEach(asset -> settings.floatOf(asset).ifPresent(hotFloat -> tend(asset, hotFloat)));
    }

    private void tend(Asset asset, HotFloat hotFloat) {
        treasury.ask(asset).ifPresent(held -> {
            meters.note(asset, hotFloat, held);
            if (settings.sweep().enabled()) {
                settings.cold().ifPresent(cold -> opening.open(asset, hotFloat, cold.account(), held));
            }
        });
    }
}
