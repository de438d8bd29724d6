package dev.concord.task.export.archive;

import dev.concord.task.Sha256;
import dev.concord.task.export.Agreement;
import dev.concord.task.export.ExportFormat.Requirement;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * No two tasks may share a file: {@code 1.jpg} and {@code 1.png} would. It remembers 64 bits of a hash of each name, in 16 to 32 bytes a
 * task; that two different names of a million have the same ones happens once in ten million exports.
 */
public final class DistinctStems implements Requirement {

    private static final int FIRST_SLOTS = 1 << 10;

    private long[] slots = new long[FIRST_SLOTS];
    private int taken;

    @Override
    public Optional<String> problemWith(Agreement agreement) {
        var stem = Stem.of(agreement.task());
        if (taken * 2 >= slots.length) {
            grow();
        }
        if (!put(slots, hash(stem))) {
            return Optional.of(
                    "task %s: another task has the file name %s, too (expected: names that differ without their extensions)"
                            .formatted(agreement.task(), stem));
        }
        taken++;
        return Optional.empty();
    }

    private void grow() {
        var larger = new long[slots.length * 2];
        for (var hash : slots) {
            if (hash != 0) {
                put(larger, hash);
            }
        }
        slots = larger;
    }

    /** Returns whether it is new. Zero is a free slot. */
    private static boolean put(long[] slots, long hash) {
        var at = (int) (hash & (slots.length - 1));
        while (slots[at] != 0 && slots[at] != hash) {
            at = (at + 1) & (slots.length - 1);
        }
        var isNew = slots[at] == 0;
        slots[at] = hash;
        return isNew;
    }

    private static long hash(String stem) {
        var digest = Sha256.digest().digest(stem.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(digest).getLong() | Long.MIN_VALUE;
    }
}
