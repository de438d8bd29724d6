package dev.concord.submission;

import dev.concord.contracts.event.Event;
import dev.concord.contracts.event.LabelSubmitted;
import dev.concord.contracts.event.SubmissionsEnded;
import dev.concord.messaging.serde.EventDeserializer;
import dev.concord.testing.Backing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a topic to its end, independently of the service. */
final class SubmittedLabels {

    private SubmittedLabels() {}

    /** Returns what the log has of a project's labels, in the order of each partition. */
    static List<ConsumerRecord<String, Event>> of(Samples project) {
        return read("label-submitted", new EventDeserializer()).stream()
                .filter(record -> record.value() instanceof LabelSubmitted submitted
                        && submitted.projectId().equals(project.project()))
                .toList();
    }

    static List<ConsumerRecord<String, Event>> endsOf(Samples project) {
        return read("label-submitted", new EventDeserializer()).stream()
                .filter(record -> record.value() instanceof SubmissionsEnded ended
                        && ended.projectId().equals(project.project()))
                .toList();
    }

    static <V> List<ConsumerRecord<String, V>> read(String topic, Deserializer<V> values) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers", Backing.kafka(),
                "isolation.level", "read_committed",
                "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), values)) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            var records = new ArrayList<ConsumerRecord<String, V>>();
            for (var end : consumer.endOffsets(partitions).entrySet()) {
                while (consumer.position(end.getKey()) < end.getValue()) {
                    consumer.poll(Duration.ofMillis(100)).forEach(records::add);
                }
            }
            return records;
        }
    }
}
