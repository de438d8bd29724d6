package dev.concord.task.imports.format;

import dev.concord.contracts.event.Prediction;
import dev.concord.contracts.label.Label;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads one task from one JSON object: {@code {"name", "data": {..}, "control", "label", "predictions"}}. The name may be called {@code
 * task}; without {@code data}, all other fields are the data, as in a CSV file. A {@code label} is never data: it is an answer, which
 * becomes what the import says that annotations become.
 */
final class TaskJson implements TaskReader {

    private static final int MAX_DEPTH = 32;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNumberLength(100)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final Set<String> BESIDE_DATA = Set.of("name", "task", "control", "label", "predictions");
    private static final int DEEPEST_CAUSE = 20;

    private final TaskRules rules;
    private long leftOut;

    TaskJson(TaskRules rules) {
        this.rules = rules;
    }

    @Override
    public NewTask read(String line) {
        var task = AgreementLine.asTask(object(line, "{\"name\": .., \"data\": {..}}"));
        var predictions =
                rules.predictions().areRead() ? JsonPredictions.in(task.get("predictions")) : List.<Prediction>of();
        var control = given(task, "control");
        if (control != null) {
            requireNoLabel(task);
            return rules.task(name(task), data(task), label("control", control), predictions);
        }
        return rules.annotated(name(task), data(task), answer(given(task, "label")), predictions);
    }

    @Override
    public long annotationsLeftOut() {
        return leftOut;
    }

    /** Writes data as compact JSON. */
    static String write(JsonNode data) {
        return JSON.writeValueAsString(data);
    }

    static ObjectNode newObject() {
        return JSON.createObjectNode();
    }

    /**
     * Reads an object.
     *
     * @param expected what it should look like, to be told if there is none
     * @throws IllegalArgumentException saying what is wrong with it
     */
    static ObjectNode object(String line, String expected) {
        try {
            if (JSON.readTree(line) instanceof ObjectNode object) {
                return object;
            }
            throw new IllegalArgumentException("line: not a JSON object (expected: " + expected + ")");
        } catch (JacksonException notJson) {
            throw new IllegalArgumentException("line: not JSON: " + notJson.getOriginalMessage(), notJson);
        }
    }

    private static String name(ObjectNode task) {
        if (task.has("name") && task.has("task")) {
            throw new IllegalArgumentException("name: given twice, as name and as task (expected: one of them)");
        }
        var name = task.has("task") ? task.get("task") : task.get("name");
        if (name == null || !name.isString()) {
            throw new IllegalArgumentException(
                    "name: " + (name == null ? "missing" : name.getNodeType()) + " (expected: a text)");
        }
        return name.stringValue();
    }

    private static JsonNode data(ObjectNode task) {
        var data = task.get("data");
        if (data == null) {
            var rest = task.deepCopy();
            rest.remove(BESIDE_DATA);
            return requireFinite(rest);
        }
        if (!data.isObject()) {
            throw new IllegalArgumentException("data: " + data.getNodeType() + " (expected: a JSON object)");
        }
        var unknown = new TreeSet<>(task.propertyNames());
        unknown.removeAll(BESIDE_DATA);
        unknown.remove("data");
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    unknown.first() + ": beside data (expected: only name, data, control, label, predictions)");
        }
        return requireFinite(data);
    }

    /** A number such as 1e999 would become no number on its way to the tasker. */
    static JsonNode requireFinite(JsonNode data) {
        var left = new ArrayDeque<JsonNode>();
        left.push(data);
        while (!left.isEmpty()) {
            var node = left.pop();
            if (node.isFloatingPointNumber() && !Double.isFinite(node.doubleValue())) {
                throw new IllegalArgumentException("data: a number beyond 1.8e308 (expected: a double)");
            }
            node.forEach(left::push);
        }
        return data;
    }

    private @Nullable Marked answer(@Nullable JsonNode label) {
        if (label == null) {
            return null;
        }
        if (rules.annotations() == Annotations.LEFT_OUT) {
            leftOut++;
            return null;
        }
        return new Marked(label("label", label));
    }

    private static void requireNoLabel(ObjectNode task) {
        if (given(task, "label") != null) {
            throw new IllegalArgumentException("label: beside control (expected: one of them)");
        }
    }

    private static @Nullable JsonNode given(ObjectNode task, String field) {
        var value = task.get(field);
        return value == null || value.isNull() ? null : value;
    }

    /**
     * Reads a label.
     *
     * @throws IllegalArgumentException naming the field, if it is none
     */
    static Label label(String field, JsonNode label) {
        try {
            return JSON.treeToValue(label, Label.class);
        } catch (JacksonException notLabel) {
            throw new IllegalArgumentException(field + ": " + reason(notLabel), notLabel);
        }
    }

    /** What a label says of itself names field, value and expectation. */
    private static String reason(JacksonException notLabel) {
        @Nullable Throwable cause = notLabel;
        for (var depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            if (cause instanceof IllegalArgumentException own) {
                return String.valueOf(own.getMessage());
            }
            cause = cause.getCause();
        }
        return "not a label (expected: a label of the project's kind, as in {\"kind\": \"choice\", \"value\": ..})";
    }
}
