package dev.concord.submission.redis;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code concord.redis}.
 *
 * @param uri such as redis://localhost:6379; may carry a password. Its server must not evict keys, and must write its
 *     append-only file before it answers. On a machine of its own that should reach the disk before (appendfsync always): leases that
 *     it forgets are given to others as well.
 * @param timeout how long a command may take before the caller is told to try later
 */
@ConfigurationProperties("concord.redis")
public record RedisSettings(
        @DefaultValue("redis://127.0.0.1:6379") String uri,
        @DefaultValue("2s") Duration timeout) {

    public RedisSettings {
        if (!timeout.isPositive()) {
            throw new IllegalArgumentException("concord.redis.timeout: " + timeout + " (expected: above 0)");
        }
    }
}
