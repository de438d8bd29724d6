package dev.concord.localnet.chain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One of nearcore's error variants in its own names, because clients match on them: with fields of text or numbers, or
 * around an inner error.
 */
public record ChainError(
        String kind, Map<String, Object> fields, @Nullable ChainError inner) {

    private static final String NONCE_TOO_LARGE = "NonceTooLarge";

    public ChainError {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    public static ChainError of(String kind) {
        return new ChainError(kind, Map.of(), null);
    }

    static ChainError of(String kind, String field, Object value) {
        return new ChainError(kind, Map.of(field, value), null);
    }

    static ChainError around(String kind, ChainError inner) {
        return new ChainError(kind, Map.of(), inner);
    }

    static ChainError nonceTooLarge() {
        return of(NONCE_TOO_LARGE);
    }

    /** A contract's own words are the name of no variant, but are written in the same place. */
    static ChainError executionError(String words) {
        return around("ExecutionError", of(words));
    }

    /** The node takes no more for now; the same bytes may be sent again later. */
    public static ChainError congested() {
        return of("ShardCongested", "shard_id", 0).and("congestion_level", 1.0);
    }

    /** The signer's shard has missed chunks, and takes no more for now. */
    public static ChainError stuck() {
        return of("ShardStuck", "shard_id", 0).and("missed_chunks", 10L);
    }

    ChainError and(String field, Object value) {
        var more = new LinkedHashMap<>(fields);
        more.put(field, value);
        return new ChainError(kind, more, inner);
    }

    /** A node that is asked to take such a transaction does not tell, and never includes it. */
    public boolean isSilent() {
        return kind.equals(NONCE_TOO_LARGE);
    }
}
