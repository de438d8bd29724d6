package dev.concord.consensus.refinement;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.function.Supplier;

/** What refining counts and times; how many tasks changed by it is counted where they do, in judging. */
public final class RefinementMeters {

    private final Timer duration;
    private final Counter labels;
    private final Counter failures;
    private final Counter heldOpen;
    private final Counter unmeasured;

    public RefinementMeters(MeterRegistry meters) {
        this.duration = Timer.builder("refinement.duration")
                .description("from the first label read to the last task written")
                .register(meters);
        this.labels = meters.counter("labels.refined");
        this.failures = meters.counter("refinement.failures");
        this.heldOpen = meters.counter("projects.undecidable");
        this.unmeasured = meters.counter("quality.failures");
    }

    <T> T timed(Supplier<T> refine) {
        return duration.record(refine);
    }

    void refined(int ofLabels, boolean measured) {
        labels.increment(ofLabels);
        if (!measured) {
            unmeasured.increment();
        }
    }

    /** A project that is closing has to stay so for it. */
    void failed(boolean atEnd) {
        failures.increment();
        if (atEnd) {
            heldOpen.increment();
        }
    }
}
