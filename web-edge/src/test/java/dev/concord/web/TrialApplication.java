package dev.concord.web;

import java.time.Instant;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** A service that has nothing but the edge, and a controller to be tried. */
@SpringBootApplication(proxyBeanMethods = false)
class TrialApplication {

    static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    @Bean
    InstantSource clock() {
        return InstantSource.fixed(NOW);
    }
}
