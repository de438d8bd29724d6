package dev.concord.localnet.fault;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can go wrong. In text the names have hyphens: {@code server-error}. README.md says what each does. */
public enum FaultKind {
    TIMEOUT(1_000, 60_000),
    DISCONNECT(0, 0),
    SERVER_ERROR(503, 599),
    LAG(10, 1_000_000),
    SHORT_RETENTION(100, 1_000_000),
    CONGESTION(0, 0),
    SHARD_STUCK(0, 0),
    LIE_NONCE(1, Long.MAX_VALUE / 2),
    LIE_BALANCE(0, 0),
    LIE_HEIGHT(100, 1_000_000),
    LIE_UNKNOWN(0, 0),
    LIE_FAILED(0, 0),
    LIE_SUCCEEDED(0, 0),
    STALL(0, 0),
    DROP(0, 0),
    REORDER(0, 0),
    INVALID_OUTCOME(0, 0),
    MISSING_CHUNK(0, 0);

    private final long usualSize;
    private final long maxSize;

    FaultKind(long usualSize, long maxSize) {
        this.usualSize = usualSize;
        this.maxSize = maxSize;
    }

    static Optional<FaultKind> named(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    long usualSize() {
        return usualSize;
    }

    long maxSize() {
        return maxSize;
    }
}
