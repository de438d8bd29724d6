package dev.concord.local.labeldrill;

import dev.concord.contracts.event.EventJson;
import dev.concord.contracts.event.EventType;
import dev.concord.contracts.event.LabelSubmitted;
import dev.concord.contracts.event.LabelWanted;
import dev.concord.contracts.event.Topic;
import dev.concord.contracts.id.ProjectId;
import dev.concord.local.campaign.EventTopics;
import dev.concord.local.campaign.WaitedInVain;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What Kafka holds of a project's labels, and of how many were wanted. */
final class LabelLog {

    private static final List<Topic> TOPICS = List.of(Topic.LABEL_SUBMITTED, Topic.LABEL_WANTED);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final String kafka;

    LabelLog(String kafka) {
        this.kafka = kafka;
    }

    /** Adds all that is there by now. */
    void addTo(LabelTally tally, ProjectId project) {
        try (var consumer = EventTopics.consumer(kafka)) {
            var partitions = EventTopics.partitions(consumer, TOPICS);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var deadline = System.nanoTime() + PATIENCE.toNanos();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                if (System.nanoTime() > deadline) {
                    throw new WaitedInVain("the labels are read up to " + ends);
                }
                consumer.poll(POLL).forEach(record -> add(record, tally, project));
            }
        }
    }

    /** Other events share the topics. */
    private static void add(ConsumerRecord<byte[], byte[]> record, LabelTally tally, ProjectId project) {
        var type = new String(record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
        if (type.equals(EventType.LABEL_SUBMITTED.typeName())) {
            var label = EventJson.decode(LabelSubmitted.class, record.value());
            if (label.projectId().equals(project)) {
                tally.add(label);
            }
        } else if (type.equals(EventType.LABEL_WANTED.typeName())) {
            var wanted = EventJson.decode(LabelWanted.class, record.value());
            if (wanted.projectId().equals(project)) {
                tally.add(wanted);
            }
        }
    }
}
