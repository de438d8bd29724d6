package dev.concord.submission;

import dev.concord.submission.redis.RedisSettings;
import dev.concord.submission.redis.Scripts;
import dev.concord.web.lease.LeaseTokens;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the features share. */
@Configuration(proxyBeanMethods = false)
class SubmissionServiceConfiguration {

    @Bean
    Scripts scripts(RedisSettings settings) {
        return new Scripts(settings);
    }

    /** The secret has no default: a known one would let anybody make leases. */
    @Bean
    LeaseTokens leaseTokens(@Value("${concord.lease-secret}") String secret) {
        return new LeaseTokens(secret);
    }
}
