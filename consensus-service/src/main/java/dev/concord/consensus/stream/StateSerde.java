package dev.concord.consensus.stream;

import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
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
            // What an earlier build did not write yet is false, zero or null.
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private StateSerde() {}

    static <T> Serde<T> of(Class<T> type) {
        return Serdes.serdeFrom(
                (topic, state) -> state == null ? null : write(state, type),
                (topic, bytes) -> bytes == null ? null : read(type, bytes));
    }

    static <T> byte[] write(T state, Class<T> type) {
        var json = JSON.writerFor(type).writeValueAsBytes(state);
        var bytes = new byte[json.length + 1];
        bytes[0] = VERSION;
        System.arraycopy(json, 0, bytes, 1, json.length);
        return bytes;
    }

    static <T> T read(Class<T> type, byte[] bytes) {
        if (bytes.length == 0 || bytes[0] != VERSION) {
            throw new SerializationException("%s: version %s (expected: %d)"
                    .formatted(type.getSimpleName(), bytes.length == 0 ? "none" : bytes[0], VERSION));
        }
        return JSON.readerFor(type).readValue(bytes, 1, bytes.length - 1);
    }
}
