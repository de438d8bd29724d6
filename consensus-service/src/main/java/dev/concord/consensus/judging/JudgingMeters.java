package dev.concord.consensus.judging;

import dev.concord.consensus.judging.domain.Count;
import dev.concord.contracts.event.AgreementState;
import dev.concord.contracts.event.Event;
import dev.concord.contracts.event.LabelAgreed;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** What judging counts and times. */
public final class JudgingMeters {

    private final MeterRegistry meters;
    private final Counter counted;
    private final Timer decision;
    private final Timer age;
    private final Map<AgreementState, Counter> first = new EnumMap<>(AgreementState.class);
    private final Map<AgreementState, Counter> revised = new EnumMap<>(AgreementState.class);

    public JudgingMeters(MeterRegistry meters) {
        this.meters = meters;
        this.counted = meters.counter("labels.counted");
        this.decision = Timer.builder("labels.decision")
                .description("how long the pure decision takes")
                .register(meters);
        this.age = Timer.builder("labels.age")
                .description("from a label's append to its decision")
                .publishPercentiles(0.5, 0.99)
                .register(meters);
        for (var state : AgreementState.values()) {
            first.put(state, decided(state, false));
            revised.put(state, decided(state, true));
        }
    }

    private Counter decided(AgreementState state, boolean revised) {
        return meters.counter("labels." + state.name().toLowerCase(Locale.ROOT), "revised", String.valueOf(revised));
    }

    void counted(Duration sinceAppend) {
        counted.increment();
        age.record(sinceAppend);
    }

    public void uncounted(Count.Reason reason, int labels) {
        var name = reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
        meters.counter("labels.uncounted", "reason", name).increment(labels);
    }

    /** A refined task was taken over; it changed what is published or it did not. */
    void refined(boolean changed) {
        meters.counter("tasks.refined", "changed", String.valueOf(changed)).increment();
    }

    /** A reviewer's ruling was taken over, or came too late. */
    void reviewed(boolean inTime) {
        meters.counter("tasks.reviewed", "in-time", String.valueOf(inTime)).increment();
    }

    /** A decision that the rules failed at; the task keeps its labels and its project stays closing. */
    public void undecidable() {
        meters.counter("tasks.undecidable").increment();
    }

    /** A project that had to stay closing for such a task; counted again after each try. */
    public void heldOpen() {
        meters.counter("projects.undecidable").increment();
    }

    public <T> T timed(Supplier<T> decide) {
        return decision.record(decide);
    }

    void published(Event event) {
        if (event instanceof LabelAgreed agreed) {
            var counters = agreed.revision().number() > 1 ? revised : first;
            Objects.requireNonNull(counters.get(agreed.state())).increment();
        }
    }
}
