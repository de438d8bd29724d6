package dev.concord.local.aggregate;

import dev.concord.consensus.aggregation.calibration.IntervalFactor;
import dev.concord.consensus.aggregation.calibration.ReliabilityPlot;
import dev.concord.consensus.aggregation.calibration.Temperature;
import dev.concord.local.aggregate.Outcome.Scored;
import dev.concord.local.campaign.Progress;
import dev.concord.local.recorded.LabelForm;
import dev.concord.local.recorded.UnusableOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Aggregates a file of labels from beginning to end. */
public final class Aggregation {

    private static final long NANOS_PER_MILLI = 1_000_000;

    private final Progress progress;
    private final Meter meter;
    private final LongSupplier nanos;

    /** Takes the time from a clock that counts nanoseconds. */
    public Aggregation(Progress progress, Meter meter, LongSupplier nanos) {
        this.progress = progress;
        this.meter = meter;
        this.nanos = nanos;
    }

    /**
     * Reads, estimates, writes and measures.
     *
     * @throws IllegalArgumentException if the files or the options are not as they should be
     */
    public AggregateLine run(AggregateOptions options, Outputs outputs) throws IOException {
        options.form().ifPresent(form -> {
            Methods.requireKnown(form, options.method());
            requireRanked(form, outputs);
        });
        var started = nanos.getAsLong();
        var untold = LoadCrowd.from(options.labels(), options.gold(), options.form(), meter);
        requireRanked(untold.form(), outputs);
        var controls = untold.drawn(options.controls(), options.seed());
        var crowd = untold.told(controls);
        var iterations = options.iterations().map(OptionalInt::of).orElse(OptionalInt.empty());
        var estimation = EstimateCrowd.prepared(crowd, options.method(), iterations);
        var loaded = nanos.getAsLong();
        progress.step("%,d labels of %,d tasks by %,d workers; kind: %s"
                .formatted(
                        crowd.rows().answers(),
                        crowd.tasks().size(),
                        crowd.taskers().size(),
                        crowd.form()));
        if (crowd.duplicates() > 0) {
            progress.step(
                    "%,d labels dropped: their worker had labelled the task before".formatted(crowd.duplicates()));
        }
        var outcome = estimation.withControls(controls);
        var estimated = nanos.getAsLong();
        progress.step("estimated by %s in %,d ms".formatted(options.method(), millis(loaded, estimated)));
        write(crowd, outcome, outputs);
        var written = nanos.getAsLong();
        var scored = outcome.scored(crowd);
        var line = line(
                crowd,
                outcome,
                scored,
                options.method(),
                new Times(millis(started, loaded), millis(loaded, estimated), millis(estimated, written)));
        finish(line, scored, outputs);
        return line;
    }

    /** Only preferences are of options that the whole project ranks. */
    private static void requireRanked(LabelForm form, Outputs outputs) {
        if (outputs.ranking().isPresent() && form != LabelForm.PREFERENCE) {
            throw new UnusableOption("--ranking: labels of kind %s (expected: preference)".formatted(form));
        }
    }

    private record Times(long load, long estimate, long write) {}

    private void write(Crowd crowd, Outcome outcome, Outputs outputs) throws IOException {
        var results = new WriteResults(crowd, outcome, meter);
        if (outputs.agreed().isPresent()) {
            results.agreed(outputs.agreed().get().out());
        }
        if (outputs.skills().isPresent()) {
            results.skills(outputs.skills().get().out());
        }
        if (outputs.ranking().isPresent()) {
            results.ranking(outputs.ranking().get().out());
        }
    }

    private static AggregateLine line(Crowd crowd, Outcome outcome, Scored scored, String method, Times times) {
        var correction = outcome.correction();
        var iterations = outcome.estimated().iterations();
        return new AggregateLine(
                crowd.form().toString(),
                method,
                crowd.tasks().size(),
                crowd.rows().answers(),
                crowd.taskers().size(),
                crowd.duplicates(),
                scored.card().reliability().size(),
                outcome.controls().size(),
                scored.measures(),
                unless(
                        correction.temperature().equals(Temperature.NEUTRAL),
                        correction.temperature().beta()),
                unless(
                        correction.intervalFactor().equals(IntervalFactor.NORMAL),
                        correction.intervalFactor().factor()),
                iterations.isPresent() ? (Integer) iterations.getAsInt() : null,
                times.load(),
                times.estimate(),
                times.write(),
                HeapPeak.bytes());
    }

    private static @Nullable Double unless(boolean absent, double value) {
        return absent ? null : (Double) value;
    }

    private static void finish(AggregateLine line, Scored scored, Outputs outputs) throws IOException {
        if (outputs.reliability().isPresent()) {
            var plot = ReliabilityPlot.svg(
                    "%s by %s".formatted(line.kind(), line.method()),
                    scored.card().reliability());
            outputs.reliability().get().out().write(plot.getBytes(StandardCharsets.UTF_8));
        }
        if (outputs.json().isPresent()) {
            var text = line.json() + System.lineSeparator();
            outputs.json().get().out().write(text.getBytes(StandardCharsets.UTF_8));
        }
        outputs.complete();
    }

    private static long millis(long fromNanos, long toNanos) {
        return (toNanos - fromNanos) / NANOS_PER_MILLI;
    }
}
