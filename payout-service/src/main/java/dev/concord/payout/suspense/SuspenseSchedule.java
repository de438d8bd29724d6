package dev.concord.payout.suspense;

import dev.concord.payout.chain.ChainStanding;
import dev.concord.payout.chain.OpenChain;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The pace at which the treasury is watched; not on a foreign chain. */
@Component
final class SuspenseSchedule {

    private final OpenChain chain;
    private final WatchTreasury watching;
    private final SuspendUnclaimed suspending;

    SuspenseSchedule(OpenChain chain, WatchTreasury watching, SuspendUnclaimed suspending) {
        this.chain = chain;
        this.watching = watching;
        this.suspending = suspending;
    }

    @Scheduled(fixedDelayString = "${concord.suspense.watch-every:1s}")
    void watch() {
        if (chain.standing() instanceof ChainStanding.Open open) {
            watching.watch(open.pin());
        }
    }

    @Scheduled(fixedDelayString = "${concord.suspense.suspend-every:5s}")
    void suspend() {
        if (chain.standing() instanceof ChainStanding.Open) {
            suspending.suspend();
        }
    }
}
