package dev.concord.local.replay;

import dev.concord.local.recorded.LabelForm;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How to replay.
 *
 * @param folder where the record is
 * @param limit only the first so many tasks, in the order in which they first appear in {@code labels.csv}
 * @param maxOverlap at most so many labels for each task; further ones are refused by the platform
 * @param form the form of the labels, told from the labels if absent
 * @param controls how many of the tasks with a known answer serve as control tasks
 * @param seed which tasks these are
 * @param resultFile where the result line is written too
 * @param plotFile where the reliability plot is written
 */
public record ReplayOptions(
        Path folder,
        Optional<Integer> limit,
        Optional<Integer> maxOverlap,
        Optional<LabelForm> form,
        int controls,
        long seed,
        Optional<Path> resultFile,
        Optional<Path> plotFile) {}
