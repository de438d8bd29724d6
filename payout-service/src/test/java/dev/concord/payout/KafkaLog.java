package dev.concord.payout;

import dev.concord.contracts.event.Event;
import dev.concord.messaging.serde.EventDeserializer;
import dev.concord.testing.Backing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a topic from its start, as any consumer of ours does: only what was committed. */
public final class KafkaLog {

    private KafkaLog() {}

    /** Returns the events of one type that fit, in the order of each partition. */
    public static <E extends Event> List<E> read(String topic, Class<E> type, Predicate<E> fits) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", Backing.kafka(), "isolation.level", "read_committed"),
                new StringDeserializer(),
                new EventDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(each -> new TopicPartition(topic, each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var found = new ArrayList<E>();
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (type.isInstance(record.value()) && fits.test(type.cast(record.value()))) {
                        found.add(type.cast(record.value()));
                    }
                });
            }
            return found;
        }
    }
}
