package dev.concord.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.concord.contracts.label.Label;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one codec of event values. Unknown fields are ignored, because contracts grow by addition; a missing or ill-typed
 * known field is refused.
 */
public final class EventJson {

    /** No value is larger, in bytes. */
    public static final int MAX_BYTES = 256 * 1024;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(50)
                            .maxStringLength(MAX_BYTES)
                            .build())
                    .build())
            .annotationIntrospector(new RequiredUnlessNullable())
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private EventJson() {}

    /**
     * Writes an event's value.
     *
     * @throws ContractViolation if it is larger than {@link #MAX_BYTES}
     */
    public static byte[] encode(Event event) {
        var bytes = JSON.writeValueAsBytes(event);
        if (bytes.length > MAX_BYTES) {
            throw new ContractViolation("%s %s: %d bytes (expected: at most %d)"
                    .formatted(EventType.of(event).typeName(), event.key(), bytes.length, MAX_BYTES));
        }
        return bytes;
    }

    /** Writes a label as it stands in events; equal labels are written alike. */
    public static byte[] encode(Label label) {
        return JSON.writerFor(Label.class).writeValueAsBytes(label);
    }

    /**
     * Reads a label as it stands in events.
     *
     * @throws ContractViolation if the value is not a label
     */
    public static Label decodeLabel(byte[] value) {
        return read(Label.class, value);
    }

    /**
     * Reads the value of an event of a known type.
     *
     * @throws ContractViolation if the value is not such an event
     */
    public static <E extends Event> E decode(Class<E> record, byte[] value) {
        return read(record, value);
    }

    private static <V> V read(Class<V> record, byte[] value) {
        if (value.length > MAX_BYTES) {
            throw new ContractViolation(value.length + " bytes (expected: at most " + MAX_BYTES + ")");
        }
        try {
            return JSON.readValue(value, record);
        } catch (JacksonException | IllegalArgumentException unreadable) {
            throw new ContractViolation("not a " + record.getSimpleName() + ": " + unreadable.getMessage(), unreadable);
        }
    }
}
