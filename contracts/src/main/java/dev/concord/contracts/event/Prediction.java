package dev.concord.contracts.event;

import dev.concord.contracts.label.Label;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a model says that a task's label is. It came with the task: nobody is paid for it, and it takes nobody's place.
 *
 * @param model what the vendor calls the model, 1..100 characters; the same name in all of a project is the same rater
 * @param score how sure the model says it is, any finite number; shown, but never believed
 */
public record Prediction(
        String model, Label label, @Nullable Double score) {

    /** A task has no more of them. */
    public static final int MOST = 5;

    /** What all of a task's may take as JSON in bytes: they stand in its agreement beside the labels. */
    public static final int MOST_BYTES = 32 * 1024;

    private static final int LONGEST_MODEL = 100;

    public Prediction {
        requireModel(model);
        if (score != null && !Double.isFinite(score)) {
            throw new IllegalArgumentException("score: " + score + " (expected: a finite number)");
        }
    }

    /**
     * Returns the name of a model.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static String requireModel(String name) {
        if (name.isBlank() || name.length() > LONGEST_MODEL || !isPrintable(name)) {
            var shown = name.length() > LONGEST_MODEL ? name.substring(0, LONGEST_MODEL) + "..." : name;
            throw new IllegalArgumentException(
                    "model: \"%s\" (expected: 1..%d characters of Unicode text, no control characters)"
                            .formatted(shown, LONGEST_MODEL));
        }
        return name;
    }

    /** Returns what is wrong with so many at one task; empty if they are few, small and of different models. */
    public static Optional<String> problemWith(List<Prediction> predictions) {
        if (predictions.size() > MOST) {
            return Optional.of("predictions: %d (expected: at most %d)".formatted(predictions.size(), MOST));
        }
        var models = new HashSet<String>();
        var bytes = 0;
        for (var each : predictions) {
            if (!models.add(each.model())) {
                return Optional.of(
                        "predictions: two of the model \"%s\" (expected: one of each)".formatted(each.model()));
            }
            bytes += EventJson.encode(each.label()).length;
        }
        return bytes > MOST_BYTES
                ? Optional.of("predictions: %d bytes (expected: at most %d in all)".formatted(bytes, MOST_BYTES))
                : Optional.empty();
    }

    private static boolean isPrintable(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text)
                && text.chars().noneMatch(Character::isISOControl);
    }
}
