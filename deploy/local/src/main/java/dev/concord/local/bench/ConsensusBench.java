package dev.concord.local.bench;

import dev.concord.local.campaign.Progress;
import dev.concord.local.platform.ConsensusAlone;
import dev.concord.local.platform.DataDirectory;
import dev.concord.local.platform.Surroundings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Measures the consensus service against itself without decisions, in turn and on the same machine, then its latency. */
public final class ConsensusBench {

    private static final String REAL = "default";
    private static final String EMPTY = "empty-decision";
    private static final int ROUNDS = 3;
    private static final int TASKS = 200_000;
    /** Until then the optimising compiler takes up to one of two processors, and a part of one for a while after. */
    private static final int WARM_UP_LABELS = 300_000;

    private static final int PACE = 1_000;
    private static final int PACED_SECONDS = 30;

    private final Path home;
    private final Surroundings surroundings;
    private final Progress progress;

    public ConsensusBench(Path home, Surroundings surroundings, Progress progress) {
        this.home = home;
        this.surroundings = surroundings;
        this.progress = progress;
    }

    /** Measures in the data directory, whose lock the caller holds and whose state is of no use to anybody. */
    public BenchResult run(DataDirectory data) throws IOException, InterruptedException {
        var real = new ArrayList<Throughput.Measured>();
        var empty = new ArrayList<Throughput.Measured>();
        List<Long> latencies = List.of();
        for (var round = 1; round <= ROUNDS; round++) {
            empty.add(throughput(data, EMPTY, round));
            data.clear();
            try (var platform = platform(data, REAL)) {
                real.add(throughput(platform, REAL, round));
                if (round == ROUNDS) {
                    progress.step("%,d labels a second for %d s".formatted(PACE, PACED_SECONDS));
                    latencies = new AgreementLatency(surroundings, PACE, PACED_SECONDS).measure(platform);
                }
            }
            data.clear();
        }
        return result(real, empty, latencies);
    }

    private Throughput.Measured throughput(DataDirectory data, String profile, int round)
            throws IOException, InterruptedException {
        try (var platform = platform(data, profile)) {
            return throughput(platform, profile, round);
        }
    }

    private Throughput.Measured throughput(ConsensusAlone platform, String profile, int round)
            throws IOException, InterruptedException {
        platform.startBroker();
        var measured = new Throughput(surroundings, TASKS, WARM_UP_LABELS).measure(platform);
        progress.step("round %d of %d, %s: %,.0f labels/s, %.0f microseconds of processor time each"
                .formatted(round, ROUNDS, profile, measured.labelsPerSecond(), measured.cpuMicrosPerLabel()));
        return measured;
    }

    private ConsensusAlone platform(DataDirectory data, String profile) {
        return new ConsensusAlone(home, data, surroundings, profile, progress);
    }

    private static BenchResult result(
            List<Throughput.Measured> real, List<Throughput.Measured> empty, List<Long> latencies) {
        var ratios = new ArrayList<Double>();
        var records = new ArrayList<Double>();
        var bytes = new ArrayList<Double>();
        for (var round = 0; round < real.size(); round++) {
            var one = real.get(round);
            var other = empty.get(round);
            ratios.add(one.labelsPerSecond() / other.labelsPerSecond());
            records.add((double) one.recordsWritten() / other.recordsWritten());
            bytes.add((double) one.bytesWritten() / other.bytesWritten());
        }
        return new BenchResult(
                TASKS * MadeUpLabels.LABELS_PER_TASK,
                ROUNDS,
                median(real, Throughput.Measured::labelsPerSecond),
                median(empty, Throughput.Measured::labelsPerSecond),
                median(real, Throughput.Measured::cpuMicrosPerLabel),
                median(empty, Throughput.Measured::cpuMicrosPerLabel),
                BenchResult.median(ratios),
                BenchResult.median(records),
                BenchResult.median(bytes),
                PACE,
                latencies.size(),
                BenchResult.quantile(latencies, 0.5),
                BenchResult.quantile(latencies, 0.99));
    }

    private static double median(List<Throughput.Measured> measured, ToDoubleFunction<Throughput.Measured> what) {
        return BenchResult.median(measured.stream().map(what::applyAsDouble).toList());
    }
}
