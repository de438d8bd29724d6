package dev.concord.local.replay;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How to replay.
 *
 * @param folder where the record is
 * @param limit only the first so many tasks, in the order in which they first appear in {@code labels.csv}
 * @param maxOverlap at most so many labels for each task; further ones are refused by the platform
 * @param kind the kind of labels, told from the labels if absent
 * @param resultFile where the result line is written too
 */
public record ReplayOptions(
        Path folder,
        Optional<Integer> limit,
        Optional<Integer> maxOverlap,
        Optional<String> kind,
        Optional<Path> resultFile) {}
