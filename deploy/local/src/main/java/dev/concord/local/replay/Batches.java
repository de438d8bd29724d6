package dev.concord.local.replay;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;

/**
 * Cuts the record into the portions in which workers ask for tasks, and mixes the workers: a record is often sorted by worker,
 * and a crowd does not work one after the other.
 *
 * @param first every worker's first label of each task
 * @param repeated further labels of the same worker for the same task; to be tried after the first ones, and refused
 */
record Batches(List<Batch> first, List<Batch> repeated) {

    private static final long SEED = 20_260_101;

    /** Part of one worker's labels, no task twice: a tasker cannot hold two leases of one task. */
    record Batch(String worker, List<RecordedLabel> labels) {

        Batch {
            labels = List.copyOf(labels);
        }
    }

    Batches {
        first = List.copyOf(first);
        repeated = List.copyOf(repeated);
    }

    /** Returns batches of at most so many labels, in an order that is the same in each run. */
    static Batches of(CrowdRecord record, int size) {
        var first = new ArrayList<Batch>();
        var repeated = new ArrayList<Batch>();
        record.byWorker().forEach((worker, labels) -> {
            var seen = new HashSet<String>();
            var original = new ArrayList<RecordedLabel>();
            for (var label : labels) {
                if (seen.add(label.task())) {
                    original.add(label);
                } else {
                    repeated.add(new Batch(worker, List.of(label)));
                }
            }
            cut(worker, original, size, first);
        });
        Collections.shuffle(first, new Random(SEED));
        return new Batches(first, repeated);
    }

    private static void cut(String worker, List<RecordedLabel> labels, int size, List<Batch> into) {
        for (var from = 0; from < labels.size(); from += size) {
            into.add(new Batch(worker, labels.subList(from, Math.min(labels.size(), from + size))));
        }
    }
}
