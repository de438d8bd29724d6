package dev.concord.consensus.refinement;

import dev.concord.consensus.project.ProjectDirectory;
import dev.concord.consensus.refinement.domain.ProjectAnswers;
import dev.concord.contracts.event.Event;
import dev.concord.contracts.event.LabelSubmitted;
import dev.concord.contracts.event.ProjectOpened;
import dev.concord.contracts.event.SubmissionsEnded;
import dev.concord.contracts.event.TaskCreated;
import dev.concord.contracts.event.TaskReviewed;
import dev.concord.contracts.event.Topic;
import dev.concord.contracts.id.ProjectId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Reads a project from the broker, with a consumer of its own and without a group: partition by partition, so that the order is
 * the same each time, and not from before the project was made.
 */
final class KafkaProjectLog implements ProjectLog {

    /** By how much the clocks of broker and task-service may differ, and far more. */
    private static final Duration MARGIN = Duration.ofDays(1);

    private final Supplier<Consumer<String, byte[]>> consumers;
    private final ProjectDirectory projects;
    private final int partitions;
    private final InstantSource clock;

    KafkaProjectLog(
            Supplier<Consumer<String, byte[]>> consumers,
            ProjectDirectory projects,
            int partitions,
            InstantSource clock) {
        this.consumers = consumers;
        this.projects = projects;
        this.partitions = partitions;
        this.clock = clock;
    }

    @Override
    public boolean read(ProjectId project, ProjectAnswers answers, Duration patience) {
        var since = projects.find(project)
                .map(ProjectOpened::createdAt)
                .map(made -> made.minus(MARGIN))
                .orElse(Instant.EPOCH);
        try (var consumer = consumers.get()) {
            var reading = new PartitionReading(consumer, clock, project, since);
            for (var partition = 0; partition < partitions; partition++) {
                reading.read(Topic.TASK_CREATED, partition, Duration.ZERO, (event, _) -> takeTask(answers, event));
            }
            for (var partition = 0; partition < partitions; partition++) {
                reading.read(Topic.TASK_REVIEWED, partition, Duration.ZERO, (event, _) -> takeReview(answers, event));
            }
            var endings = 0;
            for (var partition = 0; partition < partitions; partition++) {
                var ended = reading.read(
                        Topic.LABEL_SUBMITTED,
                        partition,
                        patience,
                        (event, record) -> takeLabel(answers, event, record));
                endings += ended ? 1 : 0;
            }
            return endings == partitions;
        }
    }

    private static boolean takeTask(ProjectAnswers answers, Event event) {
        if (event instanceof TaskCreated task) {
            answers.add(task);
        }
        return false;
    }

    private static boolean takeReview(ProjectAnswers answers, Event event) {
        if (event instanceof TaskReviewed review) {
            answers.add(review);
        }
        return false;
    }

    /** Returns whether this is the end: what lies behind it is void. */
    private static boolean takeLabel(ProjectAnswers answers, Event event, ConsumerRecord<String, byte[]> record) {
        if (event instanceof LabelSubmitted label) {
            answers.add(label, Instant.ofEpochMilli(record.timestamp()));
        }
        return event instanceof SubmissionsEnded marker && marker.partition() == record.partition();
    }
}
