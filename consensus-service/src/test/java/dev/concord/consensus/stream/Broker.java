package dev.concord.consensus.stream;

import dev.concord.contracts.event.Event;
import dev.concord.contracts.event.EventType;
import dev.concord.contracts.event.Topic;
import dev.concord.contracts.id.TimeOrderedIds;
import dev.concord.messaging.serde.EventDeserializer;
import dev.concord.messaging.serde.EventSerializer;
import dev.concord.testing.Backing;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** The real broker as the other services see it. */
final class Broker implements AutoCloseable {

    private final EventSerializer serializer = new EventSerializer(
            "somewhere", new TimeOrderedIds(InstantSource.system(), new Random()), InstantSource.system());
    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", Backing.kafka(), "linger.ms", 5),
            new StringSerializer(),
            new ByteArraySerializer());

    void append(Event event) {
        append(null, event);
    }

    void append(@Nullable Integer partition, Event event) {
        var topic = EventType.of(event).topic().topicName();
        var headers = new RecordHeaders();
        var value = serializer.serialize(topic, headers, event);
        var _ = producer.send(new ProducerRecord<>(topic, partition, event.key(), value, headers));
    }

    void appendRaw(Topic topic, String key, byte[] value) {
        var _ = producer.send(new ProducerRecord<>(topic.topicName(), key, value));
    }

    void flush() {
        producer.flush();
    }

    /** Reads all committed events of a type from the start of its topic. */
    <E extends Event> List<E> all(Class<E> type) {
        var decoder = new EventDeserializer();
        var topic = EventType.of(type).topic().topicName();
        return read(topic).stream()
                .map(record -> decoder.deserialize(topic, record.headers(), record.value()))
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** Reads a topic from its start to its committed end. */
    static List<ConsumerRecord<String, byte[]>> read(String topic) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers",
                Backing.kafka(),
                "isolation.level",
                "read_committed",
                "auto.offset.reset",
                "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            var ends = consumer.endOffsets(partitions);
            var records = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
            return records;
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
