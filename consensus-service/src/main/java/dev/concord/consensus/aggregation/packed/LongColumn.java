package dev.concord.consensus.aggregation.packed;

import java.util.Arrays;

/** An array of long numbers that grows by half when it is full. */
public final class LongColumn {

    private static final int FIRST_CAPACITY = 1024;

    private long[] values = new long[FIRST_CAPACITY];
    private int size;

    public void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, Math.addExact(size, size / 2));
        }
        values[size++] = value;
    }

    public long get(int place) {
        return values[place];
    }

    public int size() {
        return size;
    }
}
