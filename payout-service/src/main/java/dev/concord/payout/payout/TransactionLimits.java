package dev.concord.payout.payout;

import dev.concord.near.rpc.NearRpc;
import dev.concord.payout.payout.domain.BatchLimits;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the chain allows in one transaction, asked of it now and then: an upgrade may change it. */
@Component
final class TransactionLimits {

    private static final Duration FRESH = Duration.ofMinutes(10);

    private final NearRpc rpc;
    private final InstantSource clock;
    private volatile @Nullable Known known;

    TransactionLimits(NearRpc rpc, InstantSource clock) {
        this.rpc = rpc;
        this.clock = clock;
    }

    /**
     * Returns the limits.
     *
     * @throws dev.concord.near.rpc.RpcFailure if they are not known and no node answers
     */
    BatchLimits limits() {
        var last = known;
        if (last != null && clock.instant().isBefore(last.at().plus(FRESH))) {
            return last.limits();
        }
        var asked = rpc.limits();
        var limits = new BatchLimits(asked.maxActions(), asked.maxPrepaidGas());
        known = new Known(limits, clock.instant());
        return limits;
    }

    private record Known(BatchLimits limits, Instant at) {}
}
