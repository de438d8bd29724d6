package dev.concord.task.link;

import dev.concord.web.lease.LeaseTokens;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What linking knows of leases: how to tell a genuine one. */
@Configuration(proxyBeanMethods = false)
class LinkConfiguration {

    /** The secret is the one that submission-service signs leases with; a known one would let anybody see any task. */
    @Bean
    LeaseTokens leaseTokens(@Value("${concord.lease-secret}") String secret) {
        return new LeaseTokens(secret);
    }
}
