package dev.concord.near.rpc;

import java.time.Duration;

/**
 * What one call to one endpoint may take. A node waits up to 10 s for a transaction, so that the whole time must be
 * longer.
 */
public record RpcLimits(Duration connectTime, Duration wholeTime, int maxReplyBytes) {

    public static final RpcLimits STANDARD =
            new RpcLimits(Duration.ofSeconds(3), Duration.ofSeconds(15), 8 * 1024 * 1024);
}
