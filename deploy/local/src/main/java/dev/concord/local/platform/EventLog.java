package dev.concord.local.platform;

import dev.concord.contracts.event.Event;
import dev.concord.contracts.event.EventJson;
import dev.concord.contracts.event.EventType;
import dev.concord.contracts.id.Ids;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Appends events as the other services do. */
public final class EventLog implements AutoCloseable {

    private static final String SOURCE = "/local";

    private final Ids ids;
    private final InstantSource clock;
    private final KafkaProducer<String, byte[]> producer;

    public EventLog(String kafka, Ids ids, InstantSource clock) {
        this.ids = ids;
        this.clock = clock;
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        kafka,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "lz4"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    public void append(Event event) {
        append(event, _ -> {});
    }

    /** Appends, and tells the time at which the broker took the record. */
    public void append(Event event, Consumer<Instant> appended) {
        var type = EventType.of(event);
        var headers = new RecordHeaders();
        put(headers, "ce_specversion", "1.0");
        put(headers, "ce_id", ids.next().toString());
        put(headers, "ce_type", type.typeName());
        put(headers, "ce_source", SOURCE);
        put(headers, "ce_time", clock.instant().toString());
        put(headers, "content-type", "application/json");
        var record =
                new ProducerRecord<>(type.topic().topicName(), null, event.key(), EventJson.encode(event), headers);
        var _ = producer.send(record, (metadata, failure) -> {
            if (failure == null) {
                appended.accept(Instant.ofEpochMilli(metadata.timestamp()));
            }
        });
    }

    public void flush() {
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
    }

    private static void put(RecordHeaders headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
