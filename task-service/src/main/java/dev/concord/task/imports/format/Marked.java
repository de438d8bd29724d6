package dev.concord.task.imports.format;

import dev.concord.contracts.label.Label;
import org.jspecify.annotations.Nullable;

/**
 * The answer that a file's annotations come to.
 *
 * @param score how sure whoever gave it is said to be: the mean of what the file says of each mark
 */
record Marked(Label label, @Nullable Double score) {

    Marked(Label label) {
        this(label, null);
    }
}
