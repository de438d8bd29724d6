package dev.concord.contracts.id;

import java.time.InstantSource;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * UUIDv7 by RFC 9562, section 5.7: 48 bits of milliseconds, then a counter of 12 bits (method 1 of section 6.2), then
 * randomness. Ids of one source rise strictly, also within a millisecond and when the clock steps back.
 */
public final class TimeOrderedIds implements Ids {

    private static final int COUNTER_LIMIT = 1 << 12;
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final InstantSource clock;
    private final RandomGenerator random;
    private long lastMillis;
    private int counter;

    public TimeOrderedIds(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    @Override
    public synchronized UUID next() {
        advance(clock.millis());
        var high = lastMillis << 16 | VERSION_7 | counter;
        var low = VARIANT | random.nextLong() >>> 2;
        return new UUID(high, low);
    }

    /** Moves to the next (millisecond, counter) pair; a full counter borrows the next millisecond. */
    private void advance(long nowMillis) {
        if (nowMillis > lastMillis) {
            lastMillis = nowMillis;
            counter = random.nextInt(COUNTER_LIMIT / 2);
            return;
        }
        counter++;
        if (counter == COUNTER_LIMIT) {
            lastMillis++;
            counter = 0;
        }
    }
}
