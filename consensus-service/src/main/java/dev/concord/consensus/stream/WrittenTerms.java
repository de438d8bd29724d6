package dev.concord.consensus.stream;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The terms of tasks and the bytes that they are written as. They stand in the state of each task, so that a state can be read
 * alone, but are turned into bytes and back only once. Stream threads share it.
 */
final class WrittenTerms {

    private static final int MOST_KEPT = 1_000;

    private final Map<TaskTerms, byte[]> written = new ConcurrentHashMap<>();
    private final Map<ByteBuffer, TaskTerms> read = new ConcurrentHashMap<>();
    /** What was written last will mostly be written next: the same objects, which need no comparing of what is in them. */
    private volatile @Nullable Written last;

    byte[] bytes(TaskTerms terms) {
        var recent = last;
        if (recent != null && recent.isOf(terms)) {
            return recent.bytes;
        }
        var known = written.get(terms);
        var bytes = known == null ? kept(written, terms, StateSerde.write(terms, TaskTerms.class)) : known;
        last = new Written(terms, bytes);
        return bytes;
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

    /** The bytes of terms. */
    private static final class Written {

        private final TaskTerms terms;
        private final byte[] bytes;

        Written(TaskTerms terms, byte[] bytes) {
            this.terms = terms;
            this.bytes = bytes;
        }

        @SuppressWarnings("ReferenceEquality") // Equal terms that are other objects are found by their hash.
        boolean isOf(TaskTerms others) {
            return terms.labelKind() == others.labelKind()
                    && terms.policy() == others.policy()
                    && terms.terms() == others.terms();
        }
    }
}
