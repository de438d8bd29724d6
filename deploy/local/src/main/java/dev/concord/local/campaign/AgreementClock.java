package dev.concord.local.campaign;

import dev.concord.contracts.event.AgreementState;
import dev.concord.contracts.event.EventJson;
import dev.concord.contracts.event.JudgedSubmission;
import dev.concord.contracts.event.LabelAgreed;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;

/**
 * Measures the time from a task's deciding label to its agreement, as a machine-learning pipeline would see it: reading only
 * what is committed. Decisions at the close of the project are left out, because they waited for the vendor.
 */
public final class AgreementClock implements SubmissionTimes, AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);

    private final ProjectId project;
    private final InstantSource clock;
    private final Map<SubmissionId, Instant> submittedAt = new ConcurrentHashMap<>();
    private final Map<TaskId, Seen> firstSeen = new ConcurrentHashMap<>();
    private final Consumer<byte[], byte[]> consumer;
    private final Thread reader;
    private volatile boolean stopped;
    private volatile @Nullable RuntimeException failure;

    private record Seen(Instant at, List<JudgedSubmission> submissions) {}

    /** Starts to listen; agreements from now on are seen. */
    public AgreementClock(String kafka, ProjectId project, InstantSource clock) {
        this(EventTopics.consumer(kafka), project, clock);
    }

    AgreementClock(Consumer<byte[], byte[]> consumer, ProjectId project, InstantSource clock) {
        this.project = project;
        this.clock = clock;
        this.consumer = consumer;
        EventTopics.fromNow(consumer);
        this.reader = Thread.ofPlatform().name("agreement-clock").daemon().start(this::read);
    }

    @Override
    public void submitted(SubmissionId submission, Instant at) {
        submittedAt.put(submission, at);
    }

    /**
     * Stops listening, before the project is closed, and returns the times in milliseconds; none if listening failed on the
     * way, because the fastest alone would flatter.
     */
    public List<Long> stop() {
        close();
        if (failure != null) {
            return List.of();
        }
        return firstSeen.values().stream().flatMap(this::latencyMillis).sorted().toList();
    }

    @Override
    public void close() {
        stopped = true;
        consumer.wakeup();
        try {
            reader.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns why listening ended before it was stopped, if it did. */
    public Optional<RuntimeException> failure() {
        return Optional.ofNullable(failure);
    }

    private void read() {
        try (consumer) {
            while (!stopped) {
                for (var record : consumer.poll(POLL)) {
                    note(EventJson.decode(LabelAgreed.class, record.value()));
                }
            }
        } catch (WakeupException asked) {
            // close() wakes a poll that waits.
        } catch (RuntimeException broken) {
            failure = broken;
        }
    }

    private void note(LabelAgreed agreement) {
        if (agreement.projectId().equals(project) && agreement.state() != AgreementState.WITHDRAWN) {
            firstSeen.putIfAbsent(agreement.taskId(), new Seen(clock.instant(), agreement.submissions()));
        }
    }

    private Stream<Long> latencyMillis(Seen seen) {
        return seen.submissions().stream()
                .map(submission -> submittedAt.get(submission.submissionId()))
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .map(last -> Duration.between(last, seen.at()).toMillis())
                .stream();
    }
}
