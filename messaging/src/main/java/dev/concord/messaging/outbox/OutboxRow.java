package dev.concord.messaging.outbox;

import dev.concord.contracts.event.EventType;
import dev.concord.messaging.publish.CloudEventHeaders;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** An event on its way out: encoded when it was made, so that what was true then is what is published. */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
record OutboxRow(
        long id,
        EventType type,
        UUID eventId,
        String key,
        byte[] value,
        Instant occurredAt,
        @Nullable String traceParent) {

    ProducerRecord<String, byte[]> asRecord(String source) {
        var record = new ProducerRecord<>(type.topic().topicName(), key, value);
        CloudEventHeaders.write(record.headers(), type, eventId, source, occurredAt);
        if (traceParent != null) {
            CloudEventHeaders.put(record.headers(), CloudEventHeaders.TRACE_PARENT, traceParent);
        }
        return record;
    }
}
