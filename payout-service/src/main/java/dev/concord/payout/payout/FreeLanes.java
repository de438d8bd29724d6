package dev.concord.payout.payout;

import dev.concord.near.key.PublicKey;
import dev.concord.payout.chain.Treasury;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The lanes that can take an attempt now. */
@Component
final class FreeLanes {

    private final Lanes lanes;
    private final Treasury treasury;
    private final LaneKeys keys;
    private final RestingLanes resting;
    private final int mostAtOnce;
    private volatile Set<PublicKey> known = Set.of();

    FreeLanes(Lanes lanes, Treasury treasury, LaneKeys keys, RestingLanes resting, AttemptSettings settings) {
        this.lanes = lanes;
        this.treasury = treasury;
        this.keys = keys;
        this.resting = resting;
        this.mostAtOnce = settings.lanesAtOnce();
    }

    List<Lane> free() throws InterruptedException {
        var own = treasury.publicKeys();
        if (!known.containsAll(own)) {
            lanes.add(own);
            known = Set.copyOf(own);
        }
        var awake = own.stream().filter(key -> !resting.isResting(key)).toList();
        var free = lanes.free(awake, mostAtOnce);
        keys.learn(free);
        return free.stream().filter(lane -> keys.areKnown(lane.key())).toList();
    }
}
