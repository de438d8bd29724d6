package dev.concord.consensus.aggregation.packed;

import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.LabelKind;
import java.util.Arrays;

/** Numbers different labels from zero as they come: a hash table with open addresses, at most half full. */
public final class LabelNumbers {

    private static final int ABSENT = -1;
    private static final int FIRST_SLOTS = 1024;

    private final PackedLabels labels;
    private final IntColumn hashes = new IntColumn();
    private int[] slots = empty(FIRST_SLOTS);

    public LabelNumbers(LabelKind kind) {
        labels = new PackedLabels(kind);
    }

    /** Returns the label's number, a new one if it has none yet. */
    public int number(Label label) {
        var bytes = labels.bytes(label);
        var hash = spread(Arrays.hashCode(bytes));
        var slot = hash & (slots.length - 1);
        while (slots[slot] != ABSENT) {
            if (hashes.get(slots[slot]) == hash && labels.holds(slots[slot], bytes)) {
                return slots[slot];
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = size();
        labels.addWritten(bytes);
        hashes.add(hash);
        if (2 * size() > slots.length) {
            grow();
        }
        return size() - 1;
    }

    /** Returns how many different labels there are. */
    public int size() {
        return labels.size();
    }

    private void grow() {
        slots = empty(Math.multiplyExact(slots.length, 2));
        for (var number = 0; number < size(); number++) {
            var slot = hashes.get(number) & (slots.length - 1);
            while (slots[slot] != ABSENT) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = number;
        }
    }

    /** Multiplying by the golden ratio spreads what differs in few bits (Knuth, volume 3, 6.4). */
    private static int spread(int hash) {
        var mixed = hash * 0x9E3779B9;
        return mixed ^ mixed >>> Short.SIZE;
    }

    private static int[] empty(int length) {
        var slots = new int[length];
        Arrays.fill(slots, ABSENT);
        return slots;
    }
}
