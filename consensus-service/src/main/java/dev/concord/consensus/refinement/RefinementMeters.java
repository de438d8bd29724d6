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

    public RefinementMeters(MeterRegistry meters) {
        this.duration = Timer.builder("refinement.duration")
                .description("from the first label read to the last task written")
                .register(meters);
        this.labels = meters.counter("labels.refined");
        this.failures = meters.counter("refinement.failures");
        this.heldOpen = meters.counter("projects.undecidable");
    }

    <T> T timed(Supplier<T> refine) {
        return duration.record(refine);
    }

    void refined(int ofLabels) {
        labels.increment(ofLabels);
    }

    /** A project that is closing has to stay so for it. */
    void failed(boolean atEnd) {
        failures.increment();
        if (atEnd) {
            heldOpen.increment();
        }
    }
}
