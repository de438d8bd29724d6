package dev.concord.messaging.serde;

import dev.concord.contracts.event.ContractViolation;
import dev.concord.contracts.event.Event;
import dev.concord.contracts.event.EventJson;
import dev.concord.contracts.event.EventType;
import dev.concord.messaging.publish.CloudEventHeaders;
import dev.concord.messaging.topic.TopicNames;
import java.util.Arrays;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads an event by its {@code ce_type} header; without that header by its topic, if the topic carries one type only; a
 * re-driven record by the topic that it came from.
 *
 * @see ContractViolation what it throws for anything else
 */
public final class EventDeserializer implements Deserializer<Event> {

    @Override
    public @Nullable Event deserialize(String topic, Headers headers, byte @Nullable [] value) {
        if (value == null) {
            return null;
        }
        var type = CloudEventHeaders.read(headers, CloudEventHeaders.TYPE)
                .map(EventDeserializer::named)
                .orElseGet(() -> onlyTypeOf(topic));
        return EventJson.decode(type.record(), value);
    }

    @Override
    public Event deserialize(String topic, byte[] value) {
        return EventJson.decode(onlyTypeOf(topic).record(), value);
    }

    private static EventType named(String typeName) {
        return EventType.named(typeName)
                .orElseThrow(
                        () -> new ContractViolation("ce_type: \"" + typeName + "\" (expected: a type of Concord)"));
    }

    private static EventType onlyTypeOf(String name) {
        var topic = TopicNames.origin(name);
        var types = Arrays.stream(EventType.values())
                .filter(type -> type.topic().topicName().equals(topic))
                .toList();
        if (types.size() != 1) {
            throw new ContractViolation("no ce_type header on " + topic + ", which has " + types.size() + " types");
        }
        return types.getFirst();
    }
}
