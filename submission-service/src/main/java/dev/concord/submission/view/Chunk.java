package dev.concord.submission.view;

import java.util.ArrayList;
import java.util.List;

/**
 * Consecutive records of one partition, applied as one.
 *
 * @param partition topic/partition
 * @param expected the view must have come at least so far, else something before this is missing; -1 at the log's beginning
 * @param following the offset after this chunk, which need not be the next record's: the log has gaps
 */
record Chunk(String partition, long expected, long following, List<Change> changes) {

    /** A script that takes longer would hold up the leases. */
    private static final int MOST_CHANGES = 100;

    Chunk {
        changes = List.copyOf(changes);
    }

    /** Splits the chunk into such as one script run may take. */
    List<Chunk> bounded() {
        return split(MOST_CHANGES);
    }

    /** Splits the chunk into single changes. */
    List<Chunk> singles() {
        return split(1);
    }

    Chunk withoutMeaning() {
        return new Chunk(
                partition,
                expected,
                following,
                changes.stream().map(Change::withoutMeaning).toList());
    }

    private List<Chunk> split(int size) {
        if (changes.size() <= size) {
            return List.of(this);
        }
        var parts = new ArrayList<Chunk>();
        var from = expected;
        for (var start = 0; start < changes.size(); start += size) {
            var end = Math.min(changes.size(), start + size);
            var next = end == changes.size() ? following : changes.get(end - 1).offset() + 1;
            parts.add(new Chunk(partition, from, next, changes.subList(start, end)));
            from = next;
        }
        return parts;
    }
}
