package dev.concord.task.export;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What a task's data says, under the names that such things commonly have. */
public record Shown(JsonNode data) {

    private static final List<String> LINKS = List.of(
            "url", "uri", "image", "audio", "audio_filepath", "video", "src", "file", "file_name", "fileName", "path");
    private static final List<String> DURATIONS = List.of("duration", "durationSeconds");
    private static final List<String> WIDTHS = List.of("width", "imageWidth", "original_width");
    private static final List<String> HEIGHTS = List.of("height", "imageHeight", "original_height");

    public static Shown by(Agreement agreement) {
        return new Shown(agreement.data());
    }

    /** Returns where the picture or recording lies. */
    public Optional<String> link() {
        return text(LINKS);
    }

    /** Returns how long a recording is, in seconds. */
    public Optional<Double> duration() {
        return positive(DURATIONS);
    }

    /** Returns how wide an image is, in pixels. */
    public Optional<Double> width() {
        return positive(WIDTHS);
    }

    /** Returns how high an image is, in pixels. */
    public Optional<Double> height() {
        return positive(HEIGHTS);
    }

    /** Returns the first of these fields that is a text. */
    public Optional<String> text(List<String> fields) {
        return fields.stream()
                .map(data::path)
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .findFirst();
    }

    /** A table gives numbers as texts. */
    private Optional<Double> positive(List<String> fields) {
        return fields.stream()
                .map(data::path)
                .filter(node -> node.isNumber() || node.isString())
                .map(node -> node.asDouble(0))
                .filter(value -> value > 0 && Double.isFinite(value))
                .findFirst();
    }
}
