package dev.concord.local.bench;

import dev.concord.contracts.event.Topic;
import dev.concord.contracts.id.ProjectId;
import dev.concord.local.platform.ConsensusAlone;
import dev.concord.local.platform.EventLog;
import dev.concord.local.platform.Surroundings;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;

/**
 * Labels a second, from a backlog: tasks first, then the service is stopped, labels pile up, and the service works them off.
 * The first part warms the service up and is not counted.
 */
final class Throughput {

    private static final double NANOS_PER_SECOND = 1e9;
    private static final double NANOS_PER_MICRO = 1e3;
    private static final Duration LEASE = Duration.ofHours(1);
    private static final int OPEN_TASKS = 3_000;
    private static final long SEED = 20_261_125;

    private final Surroundings surroundings;
    private final int tasks;
    private final int warmUp;

    Throughput(Surroundings surroundings, int tasks, int warmUp) {
        this.surroundings = surroundings;
        this.tasks = tasks;
        this.warmUp = warmUp;
    }

    /** What was measured: labels a second, and what the service wrote meanwhile. */
    record Measured(double labelsPerSecond, double cpuMicrosPerLabel, long recordsWritten, long bytesWritten) {}

    Measured measure(ConsensusAlone platform) throws IOException, InterruptedException {
        var labels = new MadeUpLabels(new ProjectId(surroundings.ids().next()), new Random(SEED));
        platform.startService();
        try (var log = new EventLog(platform.kafka(), surroundings.ids(), surroundings.clock());
                var committed = new Committed(platform.kafka())) {
            for (var task = 0; task < tasks; task++) {
                log.append(labels.task(task));
            }
            log.flush();
            committed.await(Topic.TASK_CREATED, tasks);
            platform.stopService();
            var expiry = surroundings.clock().instant().plus(LEASE);
            appendLabels(labels, expiry, log);
            log.flush();
            platform.startService();
            return measured(platform, committed);
        }
    }

    /** As leases give tasks out: in their order, and the labels of one task not at once but over some thousand tasks. */
    private void appendLabels(MadeUpLabels labels, Instant expiry, EventLog log) {
        var last = MadeUpLabels.LABELS_PER_TASK - 1;
        for (var newest = 0; newest < tasks + last * OPEN_TASKS; newest++) {
            for (var round = 0; round <= last; round++) {
                var task = newest - round * OPEN_TASKS;
                if (task >= 0 && task < tasks) {
                    log.append(labels.label(task, round, expiry));
                }
            }
        }
    }

    /**
     * As long as every partition has labels left: who is done with theirs has a processor to spare, and how long the rest takes
     * then says which thread happened to be behind.
     */
    private Measured measured(ConsensusAlone platform, Committed committed) throws InterruptedException {
        var from = committed.await(Topic.LABEL_SUBMITTED, warmUp);
        var cpuFrom = platform.serviceCpu();
        var to = committed.awaitFirstEnd(Topic.LABEL_SUBMITTED);
        var cpu = platform.serviceCpu().minus(cpuFrom);
        var labels = (double) (to.records() - from.records());
        committed.await(Topic.LABEL_SUBMITTED, (long) tasks * MadeUpLabels.LABELS_PER_TASK);
        return new Measured(
                labels * NANOS_PER_SECOND / (to.nanos() - from.nanos()),
                cpu.toNanos() / NANOS_PER_MICRO / labels,
                committed.recordsWritten(),
                committed.bytesWritten());
    }
}
