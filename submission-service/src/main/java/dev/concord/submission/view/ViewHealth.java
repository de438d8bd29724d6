package dev.concord.submission.view;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether leases can be granted here; part of readiness, as a service without a complete view only answers 503. */
@Component("view")
final class ViewHealth implements HealthIndicator {

    private volatile String state = "starting";
    private volatile boolean complete;

    void complete() {
        state = "complete";
        complete = true;
    }

    void incomplete(String why) {
        state = why;
        complete = false;
    }

    boolean isComplete() {
        return complete;
    }

    @Override
    public Health health() {
        var health = complete ? Health.up() : Health.outOfService();
        return health.withDetail("view", state).build();
    }
}
