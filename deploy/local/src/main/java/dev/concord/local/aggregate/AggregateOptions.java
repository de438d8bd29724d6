package dev.concord.local.aggregate;

import dev.concord.local.recorded.LabelForm;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How to aggregate.
 *
 * @param labels the file with columns task, worker and label
 * @param gold the file with columns task and label that says what is right
 * @param form the form of the labels, told from them if absent
 * @param method the name of the method
 * @param iterations how often the method goes over all answers at most; its own limit if absent
 * @param controls how many of the tasks with a known answer serve as control tasks
 * @param seed which tasks these are
 */
public record AggregateOptions(
        Path labels,
        Optional<Path> gold,
        Optional<LabelForm> form,
        String method,
        Optional<Integer> iterations,
        int controls,
        long seed) {

    /** The method that serves every kind. */
    public static final String USUAL_METHOD = Methods.CONCORD;
}
