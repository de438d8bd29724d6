package dev.concord.messaging.publish;

import dev.concord.contracts.event.Event;
import dev.concord.contracts.event.EventType;
import dev.concord.messaging.serde.EventSerializer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** An idempotent producer with acks=all. A full buffer blocks no longer than {@link #MAX_BLOCK}. */
public final class KafkaEventPublisher implements EventPublisher, AutoCloseable {

    /** Shorter than {@code LabelSubmitted.GRACE}: a label is in the log or refused before its slot is given away. */
    public static final Duration DELIVERY_TIMEOUT = Duration.ofSeconds(6);

    private static final Duration MAX_BLOCK = Duration.ofSeconds(3);
    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(3);
    private static final int LINGER_MILLIS = 2;

    private final Producer<String, Event> producer;
    private final TraceParents traces;

    public KafkaEventPublisher(Map<String, Object> common, EventSerializer serializer, TraceParents traces) {
        this.producer = new KafkaProducer<>(settings(common), new StringSerializer(), serializer);
        this.traces = traces;
    }

    @Override
    public CompletableFuture<RecordMetadata> send(Event event) {
        return append(null, event);
    }

    @Override
    public CompletableFuture<RecordMetadata> sendTo(int partition, Event event) {
        return append(partition, event);
    }

    @Override
    public void close() {
        producer.close(DELIVERY_TIMEOUT);
    }

    private CompletableFuture<RecordMetadata> append(@Nullable Integer partition, Event event) {
        var topic = EventType.of(event).topic().topicName();
        var record = new ProducerRecord<>(topic, partition, event.key(), event);
        traces.current()
                .ifPresent(parent -> CloudEventHeaders.put(record.headers(), CloudEventHeaders.TRACE_PARENT, parent));
        var acknowledged = new CompletableFuture<RecordMetadata>();
        try {
            var _ = producer.send(record, (metadata, failure) -> complete(acknowledged, metadata, failure));
        } catch (KafkaException refused) {
            acknowledged.completeExceptionally(refused);
        }
        return acknowledged;
    }

    private static void complete(
            CompletableFuture<RecordMetadata> acknowledged, RecordMetadata metadata, @Nullable Exception failure) {
        if (failure == null) {
            acknowledged.complete(metadata);
            return;
        }
        acknowledged.completeExceptionally(failure);
    }

    private static Map<String, Object> settings(Map<String, Object> common) {
        var settings = new HashMap<>(common);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, LINGER_MILLIS);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, (int) MAX_BLOCK.toMillis());
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) REQUEST_TIMEOUT.toMillis());
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) DELIVERY_TIMEOUT.toMillis());
        return settings;
    }
}
