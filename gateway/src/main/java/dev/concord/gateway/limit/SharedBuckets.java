package dev.concord.gateway.limit;

import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.distributed.proxy.optimization.DelayParameters;
import io.github.bucket4j.distributed.proxy.optimization.Optimizations;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.TimeoutOptions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Buckets of all instances together, in Redis. An instance asks Redis only for each hundredth of a limit and each few seconds, and
 * counts by itself between: a label does not wait for Redis to count it. A limit that small is kept to the request. While Redis is
 * away each instance counts alone: neither is everybody let in, nor nobody. Redis is not asked again for a moment then, so that
 * requests do not wait for it one after the other.
 */
final class SharedBuckets implements Buckets, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SharedBuckets.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration KEPT = Duration.ofMinutes(2);
    private static final int MOST_WAITING = 1_000;
    private static final String PREFIX = "gateway:limit:";
    private static final int UNTOLD_SHARE = 100;
    private static final Duration UNTOLD = Duration.ofSeconds(5);
    private static final int MOST_KNOWN = LocalBuckets.MOST;

    private final RedisClient client;
    private final LocalBuckets local = new LocalBuckets();
    private final ConcurrentHashMap<String, BucketProxy> known = new ConcurrentHashMap<>();
    private final Duration patience;
    private final InstantSource clock;

    // Both may be set by several requests at once: then one connection is left over, which the client closes at its
    // end.
    private volatile @Nullable ProxyManager<byte[]> shared;
    private volatile Instant awayUntil = Instant.MIN;

    /** Counts at an address, for whose answer a request waits so long at most. */
    SharedBuckets(String uri, Duration patience, InstantSource clock) {
        var address = RedisURI.create(uri);
        address.setTimeout(patience);
        this.client = RedisClient.create(address);
        this.client.setOptions(ClientOptions.builder()
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .requestQueueSize(MOST_WAITING)
                .timeoutOptions(TimeoutOptions.enabled(patience))
                .build());
        this.patience = patience;
        this.clock = clock;
    }

    @Override
    public ConsumptionProbe take(String name, int perMinute) {
        if (clock.instant().isBefore(awayUntil)) {
            return local.take(name, perMinute);
        }
        try {
            return known(name, perMinute).tryConsumeAndReturnRemaining(1);
        } catch (RuntimeException away) {
            awayUntil = clock.instant().plus(PAUSE);
            LOG.warn("limits are counted by this instance alone: {}", away.toString());
            return local.take(name, perMinute);
        }
    }

    @Override
    public void close() {
        client.shutdown(Duration.ZERO, patience);
    }

    /** Forgetting all when there are too many costs each one look into Redis. */
    private BucketProxy known(String name, int perMinute) {
        if (known.size() >= MOST_KNOWN) {
            known.clear();
        }
        var manager = manager();
        return known.computeIfAbsent(name, _ -> bucket(manager, name, perMinute));
    }

    private static BucketProxy bucket(ProxyManager<byte[]> manager, String name, int perMinute) {
        var builder = manager.builder();
        var untold = perMinute / UNTOLD_SHARE;
        if (untold > 0) {
            builder.withOptimization(Optimizations.delaying(new DelayParameters(untold, UNTOLD)));
        }
        return builder.build((PREFIX + name).getBytes(StandardCharsets.UTF_8), () -> Buckets.configuration(perMinute));
    }

    private ProxyManager<byte[]> manager() {
        var current = shared;
        if (current != null) {
            return current;
        }
        ProxyManager<byte[]> fresh = Bucket4jLettuce.casBasedBuilder(client)
                .requestTimeout(patience)
                .expirationAfterWrite(ExpirationAfterWriteStrategy.fixedTimeToLive(KEPT))
                .build();
        shared = fresh;
        return fresh;
    }
}
