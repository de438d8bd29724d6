package dev.concord.task.imports.format;

import dev.concord.contracts.event.Overlap;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.LabelKind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a line must keep to become a task of its project: labels of the project's kind must be possible for it. */
public record TaskRules(LabelKind labelKind, Overlap overlap, Annotations annotations) {

    /** Rules for files that bring no annotations, or whose annotations do not count. */
    public TaskRules(LabelKind labelKind, Overlap overlap) {
        this(labelKind, overlap, Annotations.LEFT_OUT);
    }

    /**
     * Makes the task.
     *
     * @throws IllegalArgumentException saying what is wrong with it
     */
    NewTask task(String name, JsonNode data, @Nullable Label control) {
        labelKind.problemWithData(data).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
        if (control != null) {
            requireFits(control, data);
        }
        return new NewTask(name, TaskJson.write(data), control);
    }

    /** A known answer is a label like any other, and may be the task's agreement. */
    private void requireFits(Label control, JsonNode data) {
        labelKind
                .problemWith(control, data)
                .or(() -> overlap.problemWithSizeOf(control))
                .ifPresent(problem -> {
                    throw new IllegalArgumentException("control: " + problem);
                });
    }
}
