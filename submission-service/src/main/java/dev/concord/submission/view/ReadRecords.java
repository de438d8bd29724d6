package dev.concord.submission.view;

import dev.concord.contracts.event.ContractViolation;
import dev.concord.messaging.serde.EventDeserializer;
import java.nio.ByteBuffer;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.stereotype.Component;

/** Makes changes of records; what is no event of ours becomes a dead letter and means nothing. */
@Component
final class ReadRecords {

    private final EventDeserializer events = new EventDeserializer();
    private final ViewDeadLetters deadLetters;

    ReadRecords(ViewDeadLetters deadLetters) {
        this.deadLetters = deadLetters;
    }

    Change read(ConsumerRecord<String, byte[]> record) {
        var appendedAt = firstAppended(record);
        try {
            var event = events.deserialize(record.topic(), record.headers(), record.value());
            return new Change(record.offset(), event, appendedAt);
        } catch (ContractViolation unreadable) {
            deadLetters.setAside(record, unreadable);
            return new Change(record.offset(), null, appendedAt);
        }
    }

    /** A label that was a dead letter for a while is not late for that. */
    private static Instant firstAppended(ConsumerRecord<String, byte[]> record) {
        var original = record.headers().lastHeader(KafkaHeaders.DLT_ORIGINAL_TIMESTAMP);
        return Instant.ofEpochMilli(
                original != null && original.value().length == Long.BYTES
                        ? ByteBuffer.wrap(original.value()).getLong()
                        : record.timestamp());
    }
}
