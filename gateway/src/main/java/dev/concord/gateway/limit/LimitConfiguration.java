package dev.concord.gateway.limit;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where requests are counted. */
@Configuration(proxyBeanMethods = false)
class LimitConfiguration {

    @Bean
    Buckets buckets(LimitSettings settings, InstantSource clock) {
        var redis = settings.redis();
        return redis == null || redis.isBlank() ? new LocalBuckets() : new SharedBuckets(redis, clock);
    }
}
