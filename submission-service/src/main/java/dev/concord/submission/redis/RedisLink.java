package dev.concord.submission.redis;

import dev.concord.submission.Unavailable;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.protocol.ProtocolVersion;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The one connection that all threads share. A lost one is replaced here and not by the client, which would send commands
 * without a reply once more: a lease must not be granted twice for one request.
 */
final class RedisLink implements AutoCloseable {

    private static final int MAX_QUEUED = 20_000;
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final RedisClient client;
    private final Duration timeout;
    private final ReentrantLock connecting = new ReentrantLock();
    private volatile @Nullable StatefulRedisConnection<String, String> connection;
    private volatile long failedAtNanos = System.nanoTime() - PAUSE_NANOS;

    RedisLink(RedisSettings settings) {
        var uri = RedisURI.create(settings.uri());
        uri.setTimeout(settings.timeout());
        this.timeout = settings.timeout();
        this.client = RedisClient.create(uri);
        client.setOptions(ClientOptions.builder()
                .autoReconnect(false)
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .requestQueueSize(MAX_QUEUED)
                .protocolVersion(ProtocolVersion.RESP2)
                .socketOptions(SocketOptions.builder()
                        .connectTimeout(settings.timeout())
                        .build())
                .timeoutOptions(TimeoutOptions.enabled(settings.timeout()))
                .build());
    }

    /** Returns a connection that was open a moment ago. */
    StatefulRedisConnection<String, String> connection() {
        var current = connection;
        return current != null && current.isOpen() ? current : reconnect();
    }

    Duration timeout() {
        return timeout;
    }

    @Override
    public void close() {
        client.shutdown(Duration.ZERO, Duration.ofSeconds(2));
    }

    /** One thread connects, others wait for it; after a failure nobody tries for a moment. */
    private StatefulRedisConnection<String, String> reconnect() {
        if (!locked()) {
            throw new Unavailable("Redis: no connection within " + timeout);
        }
        try {
            var current = connection;
            if (current != null && current.isOpen()) {
                return current;
            }
            if (System.nanoTime() - failedAtNanos < PAUSE_NANOS) {
                throw new Unavailable("Redis: no connection a moment ago");
            }
            if (current != null) {
                var _ = current.closeAsync();
            }
            return connect();
        } finally {
            connecting.unlock();
        }
    }

    private StatefulRedisConnection<String, String> connect() {
        try {
            var fresh = client.connect();
            connection = fresh;
            return fresh;
        } catch (RedisException refused) {
            failedAtNanos = System.nanoTime();
            throw new Unavailable("Redis: no connection: " + refused.getMessage(), refused);
        }
    }

    private boolean locked() {
        try {
            return connecting.tryLock(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
