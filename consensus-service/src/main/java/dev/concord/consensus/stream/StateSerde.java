package dev.concord.consensus.stream;

import java.util.Arrays;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How states and internal records are written: one byte of version, then JSON. Fields may be added within a version; another
 * version needs a reader here for each older one that may still lie in a store.
 */
final class StateSerde {

    private static final byte VERSION = 1;

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private StateSerde() {}

    static <T> Serde<T> of(Class<T> type) {
        return Serdes.serdeFrom((topic, state) -> write(state), (topic, bytes) -> read(type, bytes));
    }

    private static byte @Nullable [] write(@Nullable Object state) {
        if (state == null) {
            return null;
        }
        var json = JSON.writeValueAsBytes(state);
        var bytes = new byte[json.length + 1];
        bytes[0] = VERSION;
        System.arraycopy(json, 0, bytes, 1, json.length);
        return bytes;
    }

    private static <T> @Nullable T read(Class<T> type, byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        if (bytes.length == 0 || bytes[0] != VERSION) {
            throw new SerializationException("%s: version %s (expected: %d)"
                    .formatted(type.getSimpleName(), bytes.length == 0 ? "none" : bytes[0], VERSION));
        }
        return JSON.readValue(Arrays.copyOfRange(bytes, 1, bytes.length), type);
    }
}
