package dev.concord.messaging;

import dev.concord.contracts.event.Event;
import dev.concord.messaging.serde.EventDeserializer;
import dev.concord.testing.Backing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a topic from its start to its committed end, as a test sees it. */
public final class TopicLog {

    private TopicLog() {}

    public static List<ConsumerRecord<String, byte[]>> read(String topic) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers",
                Backing.kafka(),
                "isolation.level",
                "read_committed",
                "auto.offset.reset",
                "earliest");
        try (var consumer =
                new KafkaConsumer<>(new HashMap<>(settings), new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            var records = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (partitions.stream().anyMatch(each -> consumer.position(each) < end(consumer, each))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    public static List<Event> events(String topic) {
        var decoder = new EventDeserializer();
        var events = new ArrayList<Event>();
        for (var record : read(topic)) {
            var event = decoder.deserialize(topic, record.headers(), record.value());
            if (event != null) {
                events.add(event);
            }
        }
        return events;
    }

    private static long end(KafkaConsumer<String, byte[]> consumer, TopicPartition partition) {
        return consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
    }
}
