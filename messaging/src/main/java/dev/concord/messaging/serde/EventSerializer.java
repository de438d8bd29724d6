package dev.concord.messaging.serde;

import dev.concord.contracts.event.ContractViolation;
import dev.concord.contracts.event.Event;
import dev.concord.contracts.event.EventJson;
import dev.concord.contracts.event.EventType;
import dev.concord.contracts.id.Ids;
import dev.concord.messaging.publish.CloudEventHeaders;
import java.time.InstantSource;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Writes an event's value, and its CloudEvents headers unless the record has them already. */
public final class EventSerializer implements Serializer<Event> {

    private final String source;
    private final Ids ids;
    private final InstantSource clock;

    public EventSerializer(String source, Ids ids, InstantSource clock) {
        this.source = source;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public byte @Nullable [] serialize(String topic, Headers headers, @Nullable Event event) {
        if (event == null) {
            return null;
        }
        if (headers.lastHeader(CloudEventHeaders.TYPE) == null) {
            CloudEventHeaders.write(headers, EventType.of(event), ids.next(), source, clock.instant());
        }
        return EventJson.encode(event);
    }

    @Override
    public byte[] serialize(String topic, Event event) {
        throw new ContractViolation("an event without headers on " + topic + " (expected: CloudEvents headers)");
    }
}
