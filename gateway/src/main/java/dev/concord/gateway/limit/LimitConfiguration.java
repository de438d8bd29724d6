package dev.concord.gateway.limit;

import java.time.Duration;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where requests are counted. */
@Configuration(proxyBeanMethods = false)
class LimitConfiguration {

    /** A request waits no longer than that for its turn to be counted. */
    private static final Duration PATIENCE = Duration.ofMillis(250);

    @Bean
    Buckets buckets(LimitSettings settings, InstantSource clock) {
        var redis = settings.redis();
        return redis == null || redis.isBlank() ? new LocalBuckets() : new SharedBuckets(redis, PATIENCE, clock);
    }
}
