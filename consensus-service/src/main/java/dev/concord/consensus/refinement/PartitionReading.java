package dev.concord.consensus.refinement;

import dev.concord.contracts.event.ContractViolation;
import dev.concord.contracts.event.Event;
import dev.concord.contracts.event.LabelSubmitted;
import dev.concord.contracts.event.SubmissionsEnded;
import dev.concord.contracts.event.TaskCreated;
import dev.concord.contracts.event.TaskReviewed;
import dev.concord.contracts.event.Topic;
import dev.concord.contracts.id.ProjectId;
import dev.concord.messaging.serde.EventDeserializer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Picks one project's records out of partitions, one partition after the other. */
final class PartitionReading {

    private static final Duration POLL = Duration.ofMillis(200);
    /** A broker that gives nothing for so long, though there is more, gives nothing. */
    private static final Duration STALLED = Duration.ofSeconds(60);

    private final Consumer<String, byte[]> consumer;
    private final InstantSource clock;
    private final ProjectId project;
    private final byte[] projectInJson;
    private final Instant since;
    private final EventDeserializer events = new EventDeserializer();

    PartitionReading(Consumer<String, byte[]> consumer, InstantSource clock, ProjectId project, Instant since) {
        this.consumer = consumer;
        this.clock = clock;
        this.project = project;
        this.projectInJson = project.toString().getBytes(StandardCharsets.US_ASCII);
        this.since = since;
    }

    /**
     * Reads on until the reader has seen its end, or to where the partition ends now.
     *
     * @param patience how long to wait there for the reader's end
     * @return whether the reader has seen its end
     */
    boolean read(Topic topic, int number, Duration patience, Reader reader) {
        var partition = new TopicPartition(topic.topicName(), number);
        consumer.assign(List.of(partition));
        var end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
        seek(partition, end);
        var until = clock.instant().plus(patience);
        var lastProgress = clock.instant();
        while (consumer.position(partition) < end || clock.instant().isBefore(until)) {
            var polled = consumer.poll(POLL);
            for (var record : polled) {
                if (takes(reader, record)) {
                    return true;
                }
            }
            if (!polled.isEmpty()) {
                lastProgress = clock.instant();
            }
            if (clock.instant().isAfter(lastProgress.plus(STALLED))) {
                throw new IllegalStateException("%s: nothing for %s at offset %d (expected: records up to %d)"
                        .formatted(partition, STALLED, consumer.position(partition), end));
            }
        }
        return false;
    }

    private void seek(TopicPartition partition, long end) {
        var first = consumer.offsetsForTimes(Map.of(partition, since.toEpochMilli()))
                .get(partition);
        consumer.seek(partition, first == null ? end : first.offset());
    }

    private boolean takes(Reader reader, ConsumerRecord<String, byte[]> record) {
        return event(record).map(event -> reader.take(event, record)).orElse(false);
    }

    /** What the topology would put aside as a dead letter does not count here either. */
    private Optional<Event> event(ConsumerRecord<String, byte[]> record) {
        var value = record.value();
        if (value == null || !speaksOfProject(value)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(events.deserialize(record.topic(), record.headers(), value))
                    .filter(event -> event.key().equals(record.key()) && isOfProject(event));
        } catch (ContractViolation deadLetter) {
            return Optional.empty();
        }
    }

    private boolean isOfProject(Event event) {
        return switch (event) {
            case TaskCreated task -> task.projectId().equals(project);
            case LabelSubmitted label -> label.projectId().equals(project);
            case SubmissionsEnded marker -> marker.projectId().equals(project);
            case TaskReviewed review -> review.projectId().equals(project);
            default -> false;
        };
    }

    /** Most records are of other projects; to look for an id in their bytes is far faster than to read them. */
    private boolean speaksOfProject(byte[] value) {
        for (var from = 0; from + projectInJson.length <= value.length; from++) {
            if (value[from] == projectInJson[0] && isAt(value, from)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAt(byte[] value, int from) {
        for (var place = 1; place < projectInJson.length; place++) {
            if (value[from + place] != projectInJson[place]) {
                return false;
            }
        }
        return true;
    }

    /** Takes the project's events. */
    @FunctionalInterface
    interface Reader {

        /** Takes an event, and returns whether it is the last to be read of its partition. */
        boolean take(Event event, ConsumerRecord<String, byte[]> record);
    }
}
