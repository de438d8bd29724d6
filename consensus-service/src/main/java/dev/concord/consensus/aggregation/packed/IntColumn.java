package dev.concord.consensus.aggregation.packed;

import java.util.Arrays;

/** An array of numbers that grows by half when it is full. */
public final class IntColumn {

    private static final int FIRST_CAPACITY = 1024;

    private int[] values = new int[FIRST_CAPACITY];
    private int size;

    public void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, Math.addExact(size, size / 2));
        }
        values[size++] = value;
    }

    public int get(int place) {
        return values[place];
    }

    public void set(int place, int value) {
        values[place] = value;
    }

    public int size() {
        return size;
    }
}
