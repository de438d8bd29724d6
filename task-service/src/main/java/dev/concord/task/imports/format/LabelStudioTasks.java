package dev.concord.task.imports.format;

import dev.concord.contracts.event.Prediction;
import dev.concord.task.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a task of Label Studio: {@code {"id", "data": {..}, "annotations": [..], "predictions": [..]}}, or an object that is all data (its manual,
 * page tasks). The id is the name; where there is none, what the data hashes to, so that the same datum is the same task. A task of
 * our own exports has the name that it had, which stands in {@code meta}: Label Studio gives an id of its own to whatever it imports.
 */
final class LabelStudioTasks implements TaskReader {

    private static final int NAME_BYTES = 16;

    private final TaskRules rules;
    private long leftOut;

    LabelStudioTasks(TaskRules rules) {
        this.rules = rules;
    }

    @Override
    public NewTask read(String json) {
        var task = TaskJson.object(json, "{\"id\": .., \"data\": {..}}");
        var data = TaskJson.requireFinite(data(task));
        var given = annotations(task);
        if (rules.annotations() == Annotations.LEFT_OUT) {
            leftOut += given.size();
            return rules.annotated(name(task, data), data, null, predictions(task, data));
        }
        return rules.annotated(name(task, data), data, answer(given, data), predictions(task, data));
    }

    @Override
    public long annotationsLeftOut() {
        return leftOut;
    }

    private static JsonNode data(ObjectNode task) {
        var data = task.get("data");
        if (data == null) {
            return task;
        }
        if (!data.isObject()) {
            throw new IllegalArgumentException("data: " + data.getNodeType() + " (expected: a JSON object)");
        }
        return data;
    }

    private static String name(ObjectNode task, JsonNode data) {
        var exported = task.path("meta");
        if (task.has("data") && exported.has("taskId") && exported.path("task").isString()) {
            return exported.path("task").stringValue();
        }
        var id = task.get("id");
        if (id == null || id.isNull() || !task.has("data")) {
            return hash(TaskJson.write(data));
        }
        if (!id.isIntegralNumber() && !id.isString()) {
            throw new IllegalArgumentException("id: " + id.getNodeType() + " (expected: a number or a text)");
        }
        return id.asString();
    }

    private static String hash(String data) {
        var digest = Sha256.digest().digest(data.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest, 0, NAME_BYTES);
    }

    /** Returns those that somebody finished. */
    private static List<JsonNode> annotations(ObjectNode task) {
        var found = new ArrayList<JsonNode>();
        if (task.has("data")) {
            for (var annotation : task.path("annotations")) {
                if (!annotation.path("was_cancelled").asBoolean(false)) {
                    found.add(annotation);
                }
            }
        }
        return found;
    }

    /** What a model has said stands in the form of an annotation, named by its version. */
    private List<Prediction> predictions(ObjectNode task, JsonNode data) {
        var found = new ArrayList<Prediction>();
        if (!rules.predictions().areRead() || !task.has("data")) {
            return found;
        }
        var given = task.path("predictions");
        if (given.size() > Prediction.MOST) {
            throw new IllegalArgumentException(
                    "predictions: %d (expected: at most %d)".formatted(given.size(), Prediction.MOST));
        }
        for (var each : given) {
            var label = LabelStudioResult.label(each.path("result"), rules.labelKind(), data);
            var version = each.path("model_version").asString("");
            var model = version.isBlank() ? rules.predictions().unnamed() : version;
            found.add(new Prediction(model, label, JsonPredictions.score(each.get("score"))));
        }
        return found;
    }

    /** The one that is marked as ground truth is the answer; a single one is, too. */
    private @Nullable Marked answer(List<JsonNode> annotations, JsonNode data) {
        if (annotations.isEmpty()) {
            return null;
        }
        var truths = annotations.stream()
                .filter(annotation -> annotation.path("ground_truth").asBoolean(false))
                .toList();
        var candidates = truths.isEmpty() ? annotations : truths;
        if (candidates.size() > 1) {
            throw new IllegalArgumentException(
                    "annotations: %d, of them %d ground truth (expected: a single one of either)"
                            .formatted(annotations.size(), truths.size()));
        }
        return new Marked(LabelStudioResult.label(candidates.getFirst().path("result"), rules.labelKind(), data));
    }
}
