package dev.concord.consensus.refinement;

import dev.concord.consensus.refinement.domain.MeasuredProject;
import dev.concord.contracts.event.ContractViolation;
import dev.concord.contracts.event.Event;
import dev.concord.contracts.event.EventType;
import dev.concord.contracts.event.ProjectRefined;
import dev.concord.contracts.event.RefinedPrediction;
import dev.concord.contracts.event.RefinedSubmission;
import dev.concord.contracts.event.TaskRefined;
import dev.concord.messaging.serde.EventSerializer;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * Appends to {@code task-refined} and {@code project-quality}. No transaction: a refinement that breaks off has told true things of some tasks, and is
 * repeated; one transaction over a million tasks would hold up all that lies behind it.
 */
final class KafkaRefinementLog implements RefinementLog {

    private final Supplier<Producer<String, byte[]>> producers;
    private final EventSerializer serializer;
    private final int partitions;

    KafkaRefinementLog(Supplier<Producer<String, byte[]>> producers, EventSerializer serializer, int partitions) {
        this.producers = producers;
        this.serializer = serializer;
        this.partitions = partitions;
    }

    @Override
    public int partitions() {
        return partitions;
    }

    @Override
    public void append(MeasuredProject quality) {
        try (var producer = producers.get()) {
            var appending = new Appending(producer);
            quality.taskers().forEach(tasker -> appending.append(null, tasker));
            appending.awaitAll();
            appending.append(null, quality.project());
            appending.awaitAll();
        }
    }

    @Override
    public void append(Stream<TaskRefined> tasks, List<ProjectRefined> ends) {
        try (var producer = producers.get()) {
            var appending = new Appending(producer);
            tasks.forEach(appending::append);
            appending.awaitAll();
            for (var end : ends) {
                appending.append(end);
                appending.awaitAll();
            }
        }
    }

    /** One refinement's records on their way; a full buffer lets whoever appends wait. */
    private final class Appending {

        private final Producer<String, byte[]> producer;
        private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

        private Appending(Producer<String, byte[]> producer) {
            this.producer = producer;
        }

        void append(TaskRefined task) {
            try {
                append(null, task);
            } catch (ContractViolation tooLarge) {
                append(null, withoutSkills(task));
            }
        }

        void append(ProjectRefined end) {
            append(end.partition(), end);
        }

        /** The failure of one record is the failure of all, so nothing more is sent after it. */
        void awaitAll() {
            producer.flush();
            throwFailure();
        }

        private void append(@Nullable Integer partition, Event event) {
            throwFailure();
            var headers = new RecordHeaders();
            var topic = EventType.of(event).topic().topicName();
            var value = serializer.serialize(topic, headers, event);
            var record = new ProducerRecord<>(topic, partition, event.key(), value, headers);
            var _ = producer.send(record, (_, failed) -> failure.compareAndSet(null, failed));
        }

        private void throwFailure() {
            var failed = failure.get();
            if (failed != null) {
                throw new KafkaException("what was refined was not appended", failed);
            }
        }
    }

    /** What is told of the taskers is the only part that may be too much; without it they are believed what they were. */
    private static TaskRefined withoutSkills(TaskRefined task) {
        var submissions = task.submissions().stream()
                .map(each ->
                        new RefinedSubmission(each.submissionId(), each.weight(), each.agrees(), each.evidence(), null))
                .toList();
        var predictions = task.predictions() == null
                ? null
                : task.predictions().stream()
                        .map(each -> new RefinedPrediction(
                                each.raterId(), each.weight(), each.agrees(), each.evidence(), null))
                        .toList();
        return new TaskRefined(
                task.taskId(),
                task.projectId(),
                task.refinementId(),
                task.complete(),
                task.label(),
                task.confidence(),
                task.prior(),
                task.beliefs(),
                submissions,
                task.calibration(),
                predictions);
    }
}
