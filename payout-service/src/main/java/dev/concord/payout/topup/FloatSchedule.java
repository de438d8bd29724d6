package dev.concord.payout.topup;

import dev.concord.payout.chain.ChainStanding;
import dev.concord.payout.chain.OpenChain;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The pace at which the treasury is looked at for what it holds below and above its floats; not on a foreign chain. */
@Component
final class FloatSchedule {

    private final OpenChain chain;
    private final TendFloats tending;

    FloatSchedule(OpenChain chain, TendFloats tending) {
        this.chain = chain;
        this.tending = tending;
    }

    @Scheduled(fixedDelayString = "${concord.top-up.tend-every:1m}")
    void tend() {
        if (chain.standing() instanceof ChainStanding.Open) {
            tending.tend();
        }
    }
}
