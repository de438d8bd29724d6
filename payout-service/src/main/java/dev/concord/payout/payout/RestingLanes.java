package dev.concord.payout.payout;

import dev.concord.near.key.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Lanes whose keys cannot pay now: none is tried again at once, so that the oldest payout does not wait for it. */
@Component
final class RestingLanes {

    private static final Logger LOG = LoggerFactory.getLogger(RestingLanes.class);
    private static final Duration REST = Duration.ofMinutes(1);

    private final InstantSource clock;

    /** Bounded by the number of the treasury's keys. */
    private final Map<PublicKey, Rest> rests = new ConcurrentHashMap<>();

    RestingLanes(InstantSource clock) {
        this.clock = clock;
    }

    boolean isResting(PublicKey lane) {
        var rest = rests.get(lane);
        return rest != null && clock.instant().isBefore(rest.until());
    }

    /** Lets a lane rest; an operator is told once for each reason. */
    void rest(PublicKey lane, String reason) {
        var before = rests.put(lane, new Rest(reason, clock.instant().plus(REST)));
        if (before == null || !before.reason().equals(reason)) {
            LOG.error("the lane {} is out of use: its key is {}", lane, reason);
        }
    }

    /** Notes that a lane was used. */
    void wake(PublicKey lane) {
        if (rests.remove(lane) != null) {
            LOG.info("the lane {} is in use again", lane);
        }
    }

    private record Rest(String reason, Instant until) {}
}
