package dev.concord.consensus.refinement;

import dev.concord.contracts.event.ContractViolation;
import dev.concord.contracts.event.Event;
import dev.concord.contracts.event.ProjectRefined;
import dev.concord.contracts.event.RefinedSubmission;
import dev.concord.contracts.event.TaskRefined;
import dev.concord.contracts.event.Topic;
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
 * Appends to {@code task-refined}. No transaction: a refinement that breaks off has told true things of some tasks, and is
 * repeated; one transaction over a million tasks would hold up all that lies behind it.
 */
final class KafkaRefinementLog implements RefinementLog {

    private static final String TOPIC = Topic.TASK_REFINED.topicName();

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
            var value = serializer.serialize(TOPIC, headers, event);
            var record = new ProducerRecord<>(TOPIC, partition, event.key(), value, headers);
            var _ = producer.send(record, (_, failed) -> failure.compareAndSet(null, failed));
        }

        private void throwFailure() {
            var failed = failure.get();
            if (failed != null) {
                throw new KafkaException("a refined task was not appended", failed);
            }
        }
    }

    /** What is told of the taskers is the only part that may be too much; without it they are believed what they were. */
    private static TaskRefined withoutSkills(TaskRefined task) {
        var submissions = task.submissions().stream()
                .map(each ->
                        new RefinedSubmission(each.submissionId(), each.weight(), each.agrees(), each.evidence(), null))
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
                submissions);
    }
}
