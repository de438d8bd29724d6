package dev.concord.consensus.aggregation.scale.batch;

import java.util.Arrays;

/** Sorts places by a number, without a box for each. */
final class Order {

    private static final int PLACE_BITS = 32;

    private Order() {}

    /** Returns the places in rising order of their numbers, by number as a float; alike, in their own order. */
    static int[] of(float[] numbers) {
        var keys = new long[numbers.length];
        for (var place = 0; place < keys.length; place++) {
            keys[place] = ((long) sortable(numbers[place]) << PLACE_BITS) | place;
        }
        Arrays.sort(keys);
        return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
    }

    /** A whole number that sorts as the float does: below zero, bits count backwards. */
    private static int sortable(float number) {
        var bits = Float.floatToIntBits(number + 0.0f);
        return bits ^ ((bits >> 31) & Integer.MAX_VALUE);
    }
}
