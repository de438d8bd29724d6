package dev.concord.payout.topup;

import dev.concord.payout.chain.ChainStanding;
import dev.concord.payout.chain.OpenChain;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The pace at which the treasury is looked at for what it holds above its caps; not on a foreign chain. */
@Component
final class SweepSchedule {

    private final OpenChain chain;
    private final SweepTreasury sweeping;

    SweepSchedule(OpenChain chain, SweepTreasury sweeping) {
        this.chain = chain;
        this.sweeping = sweeping;
    }

    @Scheduled(fixedDelayString = "${concord.top-up.sweep-every:1m}")
    void sweep() {
        if (chain.standing() instanceof ChainStanding.Open) {
            sweeping.sweep();
        }
    }
}
