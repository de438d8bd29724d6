package dev.concord.consensus.refinement.domain;

import java.util.Arrays;

/** An array of long numbers that grows by half when it is full. */
final class LongColumn {

    private static final int FIRST_CAPACITY = 1024;

    private long[] values = new long[FIRST_CAPACITY];
    private int size;

    void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, Math.addExact(size, size / 2));
        }
        values[size++] = value;
    }

    long get(int place) {
        return values[place];
    }

    int size() {
        return size;
    }
}
