package dev.concord.submission.label;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** The clock by which labels are judged early, and the count of those that came through. */
@Component
final class SubmissionWatch {

    private final InstantSource clock;
    private final Counter submitted;

    SubmissionWatch(InstantSource clock, MeterRegistry metrics) {
        this.clock = clock;
        this.submitted = metrics.counter("labels.submitted");
    }

    Instant now() {
        return clock.instant();
    }

    void submitted() {
        submitted.increment();
    }
}
