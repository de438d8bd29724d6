package dev.concord.task.imports.format;

import dev.concord.contracts.event.Prediction;
import dev.concord.contracts.label.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads {@code [{"model": .., "label": {..}, "score": ..}]}, in which the score may be left out. */
final class JsonPredictions {

    private static final Set<String> FIELDS = Set.of("model", "label", "score");

    private JsonPredictions() {}

    /**
     * Reads what stands in the field {@code predictions} of a task.
     *
     * @throws IllegalArgumentException saying what is wrong with it
     */
    static List<Prediction> in(@Nullable JsonNode predictions) {
        if (predictions == null || predictions.isNull()) {
            return List.of();
        }
        if (!predictions.isArray()) {
            throw new IllegalArgumentException("predictions: " + predictions.getNodeType() + " (expected: an array)");
        }
        if (predictions.size() > Prediction.MOST) {
            throw new IllegalArgumentException(
                    "predictions: %d (expected: at most %d)".formatted(predictions.size(), Prediction.MOST));
        }
        var found = new ArrayList<Prediction>();
        for (var each : predictions) {
            found.add(prediction(each));
        }
        return found;
    }

    private static Prediction prediction(JsonNode node) {
        var unknown = new TreeSet<>(node.propertyNames());
        unknown.removeAll(FIELDS);
        if (!node.isObject() || !unknown.isEmpty()) {
            throw new IllegalArgumentException("predictions: %s (expected: objects of model, label and score)"
                    .formatted(unknown.isEmpty() ? node.getNodeType() : unknown.first()));
        }
        var label = TaskJson.label("predictions.label", node.path("label"));
        return named(node.path("model"), label, node.get("score"));
    }

    private static Prediction named(JsonNode model, Label label, @Nullable JsonNode score) {
        if (!model.isString()) {
            throw new IllegalArgumentException("predictions.model: " + model.getNodeType() + " (expected: a text)");
        }
        return new Prediction(model.stringValue(), label, score(score));
    }

    /** Reads a score, which may be left out. */
    static @Nullable Double score(@Nullable JsonNode score) {
        if (score == null || score.isNull() || score.isMissingNode()) {
            return null;
        }
        if (!score.isNumber()) {
            throw new IllegalArgumentException("predictions.score: " + score.getNodeType() + " (expected: a number)");
        }
        return score.doubleValue();
    }
}
