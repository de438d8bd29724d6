package dev.concord.consensus.stream;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The terms of tasks and the bytes that they are written as. They stand in the state of each task, so that a state can be read
 * alone, but are turned into bytes and back only once. Stream threads share it.
 */
final class WrittenTerms {

    private static final int MOST_KEPT = 1_000;

    private final Map<TaskTerms, byte[]> written = new ConcurrentHashMap<>();
    private final Map<ByteBuffer, TaskTerms> read = new ConcurrentHashMap<>();

    byte[] bytes(TaskTerms terms) {
        var known = written.get(terms);
        return known == null ? kept(written, terms, StateSerde.write(terms, TaskTerms.class)) : known;
    }

    TaskTerms read(byte[] bytes) {
        var key = ByteBuffer.wrap(bytes);
        var known = read.get(key);
        return known == null ? kept(read, key, StateSerde.read(TaskTerms.class, bytes)) : known;
    }

    private static <K, V> V kept(Map<K, V> kept, K key, V value) {
        if (kept.size() >= MOST_KEPT) {
            kept.clear();
        }
        kept.put(key, value);
        return value;
    }
}
