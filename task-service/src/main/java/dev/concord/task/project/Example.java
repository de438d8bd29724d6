package dev.concord.task.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.concord.contracts.label.Label;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A task as it should be labelled, for taskers to learn from.
 *
 * @param data what the task shows
 * @param label the right one
 * @param note why it is right
 */
public record Example(
        JsonNode data,
        Label label,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String note) {

    private static final int MAX_CHARACTERS = 4_000;
    private static final int MAX_NOTE = 1_000;

    public Example {
        var text = data == null || !data.isObject() ? null : data.toString();
        if (text == null || text.length() > MAX_CHARACTERS) {
            throw new IllegalArgumentException("examples.data: %s (expected: a JSON object of at most %d characters)"
                    .formatted(data == null ? "missing" : data.getNodeType(), MAX_CHARACTERS));
        }
        Briefing.requireUnicode("examples.data", text);
        if (label == null) {
            throw new IllegalArgumentException("examples.label: missing (expected: a label of the project's kind)");
        }
        if (note != null && note.length() > MAX_NOTE) {
            throw new IllegalArgumentException(
                    "examples.note: %d characters (expected: at most %d)".formatted(note.length(), MAX_NOTE));
        }
        if (note != null) {
            Briefing.requireUnicode("examples.note", note);
        }
    }
}
