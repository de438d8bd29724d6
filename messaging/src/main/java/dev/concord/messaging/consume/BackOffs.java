package dev.concord.messaging.consume;

import java.time.Duration;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;

/** How long a failed record keeps its partition waiting. */
final class BackOffs {

    private static final Duration FIRST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final int UNKNOWN_RETRIES = 4;

    private BackOffs() {}

    static BackOff of(Exception failure) {
        return switch (FailureClass.of(failure)) {
            case TRANSIENT -> exponential();
            case POISON -> new FixedBackOff(0, 0);
            case UNKNOWN -> limited();
        };
    }

    private static ExponentialBackOff exponential() {
        var backOff = new ExponentialBackOff(FIRST.toMillis(), 2);
        backOff.setMaxInterval(LONGEST.toMillis());
        return backOff;
    }

    private static ExponentialBackOff limited() {
        var backOff = exponential();
        backOff.setMaxAttempts(UNKNOWN_RETRIES);
        return backOff;
    }
}
