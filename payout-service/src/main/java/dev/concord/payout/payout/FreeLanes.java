package dev.concord.payout.payout;

import dev.concord.payout.chain.Treasury;
import java.util.List;
import org.springframework.stereotype.Component;

/** The lanes that can take an attempt now. */
@Component
final class FreeLanes {

    private final Lanes lanes;
    private final Treasury treasury;
    private final LaneKeys keys;
    private final RestingLanes resting;
    private final int mostAtOnce;
    private volatile boolean areKnown;

    FreeLanes(Lanes lanes, Treasury treasury, LaneKeys keys, RestingLanes resting, AttemptSettings settings) {
        this.lanes = lanes;
        this.treasury = treasury;
        this.keys = keys;
        this.resting = resting;
        this.mostAtOnce = settings.lanesAtOnce();
    }

    List<Lane> free() throws InterruptedException {
        if (!areKnown) {
            lanes.add(treasury.publicKeys());
            areKnown = true;
        }
        var awake = treasury.publicKeys().stream()
                .filter(key -> !resting.isResting(key))
                .toList();
        var free = lanes.free(awake, mostAtOnce);
        keys.learn(free);
        return free.stream()
                .filter(lane -> keys.nonceOf(lane.key()).isPresent())
                .toList();
    }
}
