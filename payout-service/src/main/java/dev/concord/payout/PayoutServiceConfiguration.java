package dev.concord.payout;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** What the features share. */
@Configuration(proxyBeanMethods = false)
class PayoutServiceConfiguration {

    static final int RECURRING_STEPS = 16;

    /** Draws nonces that nobody can guess. */
    @Bean
    RandomGenerator random() {
        return new SecureRandom();
    }

    /** A thread for each recurring step, because a step may wait for the chain, and none shall wait for another. */
    @Bean
    ThreadPoolTaskScheduler taskScheduler() {
        var scheduler = new ThreadPoolTaskScheduler();
        scheduler.setPoolSize(RECURRING_STEPS);
        scheduler.setThreadNamePrefix("step-");
        return scheduler;
    }
}
