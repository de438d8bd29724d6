package dev.concord.messaging.publish;

import dev.concord.contracts.event.Event;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.RecordMetadata;

/**
 * Appends events where the log itself is the truth. The future completes once all in-sync replicas hold the record, within
 * {@link KafkaEventPublisher#DELIVERY_TIMEOUT}; it fails if that is not certain.
 */
public interface EventPublisher {

    /** Appends to the partition of the event's key. */
    CompletableFuture<RecordMetadata> send(Event event);

    /** Appends to the given partition, whatever the key. */
    CompletableFuture<RecordMetadata> sendTo(int partition, Event event);
}
