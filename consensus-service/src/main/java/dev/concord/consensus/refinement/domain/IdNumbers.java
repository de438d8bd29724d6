package dev.concord.consensus.refinement.domain;

import java.util.Arrays;
import java.util.UUID;

/** Numbers ids from zero as they come: a hash table with open addresses, at most half full. */
final class IdNumbers {

    static final int ABSENT = -1;

    private static final int FIRST_SLOTS = 4096;

    private final IdColumn ids = new IdColumn();
    private int[] slots = empty(FIRST_SLOTS);

    /** Returns the id's number, a new one if it has none yet. */
    int number(UUID id) {
        var slot = slotOf(id);
        if (slots[slot] != ABSENT) {
            return slots[slot];
        }
        var number = ids.size();
        ids.add(id);
        slots[slot] = number;
        if (2 * ids.size() > slots.length) {
            grow();
        }
        return number;
    }

    /** Returns the id's number, or {@link #ABSENT}. */
    int find(UUID id) {
        return slots[slotOf(id)];
    }

    UUID id(int number) {
        return ids.get(number);
    }

    /** Orders numbers by what they stand for. */
    int compare(int one, int other) {
        return ids.compare(one, other);
    }

    int size() {
        return ids.size();
    }

    /** Returns where the id is, or would be. */
    private int slotOf(UUID id) {
        var mask = slots.length - 1;
        var slot = spread(id) & mask;
        while (slots[slot] != ABSENT && !ids.holds(slots[slot], id)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        slots = empty(Math.multiplyExact(slots.length, 2));
        for (var number = 0; number < ids.size(); number++) {
            slots[slotOf(ids.get(number))] = number;
        }
    }

    /** Ids of one moment differ in few bits; multiplying by the golden ratio spreads them (Knuth, volume 3, 6.4). */
    private static int spread(UUID id) {
        var mixed =
                (id.getMostSignificantBits() ^ Long.rotateLeft(id.getLeastSignificantBits(), 32)) * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32);
    }

    private static int[] empty(int length) {
        var slots = new int[length];
        Arrays.fill(slots, ABSENT);
        return slots;
    }
}
