package dev.concord.messaging.consume;

import dev.concord.contracts.event.Event;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.listener.BatchListenerFailedException;

/**
 * Runs a batch as one; if that fails for a reason that no retry mends, runs its records one by one, so that only the poison
 * record is dead-lettered. The handler must be idempotent.
 */
public final class BatchIsolation {

    /** Handles all records, or throws naming the first that could not be handled; those before it are done. */
    public void handle(
            List<ConsumerRecord<String, Event>> records, Consumer<List<ConsumerRecord<String, Event>>> handler) {
        if (records.isEmpty()) {
            return;
        }
        try {
            handler.accept(records);
        } catch (RuntimeException failed) {
            if (FailureClass.of(failed) == FailureClass.TRANSIENT) {
                throw named(records.getFirst(), failed);
            }
            records.forEach(record -> handleAlone(record, handler));
        }
    }

    private static void handleAlone(
            ConsumerRecord<String, Event> record, Consumer<List<ConsumerRecord<String, Event>>> handler) {
        try {
            handler.accept(List.of(record));
        } catch (RuntimeException failed) {
            throw named(record, failed);
        }
    }

    private static BatchListenerFailedException named(ConsumerRecord<String, Event> record, RuntimeException failed) {
        return new BatchListenerFailedException(String.valueOf(failed.getMessage()), failed, record);
    }
}
