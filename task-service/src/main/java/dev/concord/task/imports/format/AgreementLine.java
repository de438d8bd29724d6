package dev.concord.task.imports.format;

import java.util.Collection;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * A line as exports of agreements write it ({@code {"task", "taskId", "state", "label", "confidence", ..}}), read as that of a task. What
 * was decided, how and from whose labels would give the answer away if it became data.
 */
final class AgreementLine {

    /** What every such line has, and hardly one that a vendor writes. */
    private static final Set<String> MARKS = Set.of("task", "taskId", "state");

    private static final Set<String> DECISION = Set.of(
            "taskId", "state", "control", "confidence", "labels", "revision", "method", "decidedAt", "submissions");

    private AgreementLine() {}

    /** Tells whether a line, or a table, with these fields is of an export. */
    static boolean has(Collection<String> fields) {
        return fields.containsAll(MARKS);
    }

    /** Returns the task's name, data and label, and whatever else the line has and no export writes; any other line as it is. */
    static ObjectNode asTask(ObjectNode line) {
        if (!has(line.propertyNames())) {
            return line;
        }
        var task = line.deepCopy().remove(DECISION);
        if (!task.has("data")) {
            task.putObject("data");
        }
        return task;
    }
}
