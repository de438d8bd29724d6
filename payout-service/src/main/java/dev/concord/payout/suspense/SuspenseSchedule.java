package dev.concord.payout.suspense;

import dev.concord.payout.asset.Assets;
import dev.concord.payout.chain.AssetStanding;
import dev.concord.payout.chain.ChainStanding;
import dev.concord.payout.chain.OpenAssets;
import dev.concord.payout.chain.OpenChain;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The pace at which the treasury is watched; not on a foreign chain. */
@Component
final class SuspenseSchedule {

    private final OpenChain chain;
    private final WatchTreasury watching;
    private final SuspendUnclaimed suspending;
    private final Assets assets;
    private final OpenAssets openings;
    private final SuspendSurplus surplus;

    SuspenseSchedule(
            OpenChain chain,
            WatchTreasury watching,
            SuspendUnclaimed suspending,
            Assets assets,
            OpenAssets openings,
            SuspendSurplus surplus) {
        this.chain = chain;
        this.watching = watching;
        this.suspending = suspending;
        this.assets = assets;
        this.openings = openings;
        this.surplus = surplus;
    }

    @Scheduled(fixedDelayString = "${concord.suspense.watch-every:1s}")
    void watch() {
        if (chain.standing() instanceof ChainStanding.Open open) {
            watching.watch(open.pin());
        }
    }

    @Scheduled(
            fixedDelayString = "${concord.suspense.surplus-every:10m}",
            initialDelayString = "${concord.suspense.surplus-every:10m}")
    void look() {
        try {
            for (var asset : assets.all()) {
                if (openings.standing(asset) instanceof AssetStanding.Open) {
                    surplus.suspend(asset);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Scheduled(fixedDelayString = "${concord.suspense.suspend-every:5s}")
    void suspend() {
        if (chain.standing() instanceof ChainStanding.Open) {
            suspending.suspend();
        }
    }
}
