package dev.concord.messaging.serde;

import dev.concord.contracts.event.Event;
import dev.concord.contracts.id.Ids;
import java.time.InstantSource;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** The event codec in the form Kafka Streams takes. */
public final class EventSerdes {

    private EventSerdes() {}

    public static Serde<Event> of(String source, Ids ids, InstantSource clock) {
        return Serdes.serdeFrom(new EventSerializer(source, ids, clock), new EventDeserializer());
    }
}
