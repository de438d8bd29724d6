package dev.concord.local.bench;

import dev.concord.contracts.event.Topic;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.local.campaign.AgreementClock;
import dev.concord.local.platform.ConsensusAlone;
import dev.concord.local.platform.EventLog;
import dev.concord.local.platform.Surroundings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** The time from a task's third label to its agreement, as a pipeline sees it, while labels come at a steady pace. */
final class AgreementLatency {

    private static final long NANOS_PER_SECOND = 1_000_000_000;
    private static final Duration LEASE = Duration.ofHours(1);
    private static final Duration SETTLING = Duration.ofSeconds(3);
    /** At this pace other code is hot than from a backlog, and the compiler takes its time over it. */
    private static final int WARM_UP_SECONDS = 40;

    private static final long SEED = 20_261_126;
    /** Tasks whose three labels are under way at the same time. */
    private static final int WINDOW = 200;

    private final Surroundings surroundings;
    private final int labelsPerSecond;
    private final int seconds;

    AgreementLatency(Surroundings surroundings, int labelsPerSecond, int seconds) {
        this.surroundings = surroundings;
        this.labelsPerSecond = labelsPerSecond;
        this.seconds = seconds;
    }

    /** Returns the times in milliseconds, sorted. */
    List<Long> measure(ConsensusAlone platform) throws InterruptedException {
        var project = new ProjectId(surroundings.ids().next());
        var labels = new MadeUpLabels(project, new Random(SEED));
        var windows = (WARM_UP_SECONDS + seconds) * labelsPerSecond / (WINDOW * MadeUpLabels.LABELS_PER_TASK);
        var warmUps = WARM_UP_SECONDS * labelsPerSecond / (WINDOW * MadeUpLabels.LABELS_PER_TASK);
        try (var log = new EventLog(platform.kafka(), surroundings.ids(), surroundings.clock());
                var committed = new Committed(platform.kafka())) {
            var before = committed.recordsOf(Topic.TASK_CREATED);
            for (var task = 0; task < windows * WINDOW; task++) {
                log.append(labels.task(task));
            }
            log.flush();
            committed.await(Topic.TASK_CREATED, before + (long) windows * WINDOW);
            send(log, labels, 0, warmUps, null);
            try (var clock = new AgreementClock(platform.kafka(), project, surroundings.clock())) {
                send(log, labels, warmUps, windows, clock);
                Thread.sleep(SETTLING);
                return clock.stop();
            }
        }
    }

    private void send(EventLog log, MadeUpLabels labels, int from, int to, @Nullable AgreementClock clock) {
        var expiry = surroundings.clock().instant().plus(LEASE);
        var begin = System.nanoTime();
        var sent = 0L;
        for (var window = from; window < to; window++) {
            for (var round = 0; round < MadeUpLabels.LABELS_PER_TASK; round++) {
                for (var task = window * WINDOW; task < (window + 1) * WINDOW; task++) {
                    pace(begin, sent++);
                    var label = labels.label(task, round, expiry);
                    log.append(label, at -> note(clock, label.submissionId(), at));
                }
            }
        }
        log.flush();
    }

    private static void note(@Nullable AgreementClock clock, SubmissionId submission, Instant at) {
        if (clock != null) {
            clock.submitted(submission, at);
        }
    }

    private void pace(long begin, long sent) {
        var due = begin + sent * NANOS_PER_SECOND / labelsPerSecond;
        while (System.nanoTime() < due) {
            LockSupport.parkNanos(due - System.nanoTime());
        }
    }
}
