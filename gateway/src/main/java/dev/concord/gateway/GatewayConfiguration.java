package dev.concord.gateway;

import dev.concord.contracts.id.Ids;
import dev.concord.contracts.id.TimeOrderedIds;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where time and chance come in. */
@Configuration(proxyBeanMethods = false)
class GatewayConfiguration {

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    /** Draws secrets that nobody can guess. */
    @Bean
    RandomGenerator random() {
        return new SecureRandom();
    }

    @Bean
    Ids ids(InstantSource clock, RandomGenerator random) {
        return new TimeOrderedIds(clock, random);
    }
}
