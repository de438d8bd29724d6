package dev.concord.task.imports.format;

import dev.concord.contracts.event.EventJson;
import dev.concord.contracts.event.Prediction;
import dev.concord.contracts.label.Label;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line that may become a task.
 *
 * @param data compact JSON of the object that taskers are shown
 * @param control the known answer, if the task is a control task
 * @param predictions what models say that its label is
 */
public record NewTask(String name, String data, @Nullable Label control, List<Prediction> predictions) {

    static final int MAX_NAME = 200;
    static final int MAX_DATA_BYTES = 16 * 1024;

    public NewTask {
        predictions = List.copyOf(predictions);
        if (name.isBlank() || name.length() > MAX_NAME || !isUnicode(name) || hasControlCharacters(name)) {
            throw new IllegalArgumentException(
                    "name: \"" + name + "\" (expected: 1..200 characters of Unicode text, no control characters)");
        }
        if (!isUnicode(data)) {
            throw new IllegalArgumentException("data: half of a surrogate pair (expected: Unicode text)");
        }
        var bytes = data.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MAX_DATA_BYTES) {
            throw new IllegalArgumentException("data: " + bytes + " bytes (expected: at most " + MAX_DATA_BYTES + ")");
        }
    }

    /** Returns about how many characters it takes to store. */
    public int size() {
        var predicted = predictions.stream()
                .mapToInt(each -> EventJson.encode(each.label()).length)
                .sum();
        return data.length() + predicted + (control == null ? 0 : EventJson.encode(control).length);
    }

    /** Half of a surrogate pair can be escaped in JSON, but cannot be stored or sent. */
    static boolean isUnicode(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    private static boolean hasControlCharacters(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }
}
