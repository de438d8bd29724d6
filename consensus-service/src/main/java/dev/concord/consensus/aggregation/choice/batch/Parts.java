package dev.concord.consensus.aggregation.choice.batch;

import java.util.Arrays;

/**
 * The tasks in parts of about equally many answers. Each part counts for itself and the counts are added in the order of the
 * parts; how many there are, a power of two, follows from the table alone, so that a result does not depend on the number of
 * threads.
 */
final class Parts {

    /** A part with fewer answers is not worth a thread. */
    private static final int LEAST_ANSWERS = 1 << 15;
    /** Counts wander from processor to processor when they are added up, which must cost little beside counting. */
    private static final int LEAST_ANSWERS_A_COUNT = 4;

    private static final int MOST_PARTS = 16;

    private final int[] bounds;

    private Parts(int[] bounds) {
        this.bounds = bounds;
    }

    /**
     * Divides the tasks.
     *
     * @param counts how many numbers each part has to keep
     */
    static Parts of(ChoiceTable table, long counts) {
        var least = Math.max(LEAST_ANSWERS, LEAST_ANSWERS_A_COUNT * counts);
        var parts = Integer.highestOneBit(Math.clamp(table.answers() / least, 1, MOST_PARTS));
        var bounds = new int[parts + 1];
        for (var part = 1; part < parts; part++) {
            bounds[part] = Math.max(bounds[part - 1], taskAt(table, (int) ((long) table.answers() * part / parts)));
        }
        bounds[parts] = table.tasks();
        return new Parts(bounds);
    }

    private static int taskAt(ChoiceTable table, int answer) {
        var place = Arrays.binarySearch(table.firsts(), answer);
        return Math.min(table.tasks(), place >= 0 ? place : -place - 1);
    }

    int size() {
        return bounds.length - 1;
    }

    int from(int part) {
        return bounds[part];
    }

    int to(int part) {
        return bounds[part + 1];
    }
}
