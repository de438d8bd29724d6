package dev.concord.task.imports;

import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.LabelKind;
import java.util.ArrayDeque;
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
 * Reads one task from one JSON object: {@code {"name", "data": {..}, "control"}}. The name may be called {@code task}; without
 * {@code data}, all other fields are the data, as in a CSV file.
 */
final class TaskJson {

    private static final int MAX_DEPTH = 32;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNumberLength(100)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final LabelKind labelKind;

    TaskJson(LabelKind labelKind) {
        this.labelKind = labelKind;
    }

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException saying what is wrong with it
     */
    NewTask read(String line) {
        if (!(parse(line) instanceof ObjectNode task)) {
            throw new IllegalArgumentException("line: not a JSON object (expected: {\"name\": .., \"data\": {..}})");
        }
        var name = name(task);
        var control = control(task.get("control"));
        return new NewTask(name, write(data(task)), control);
    }

    /** Writes data as compact JSON. */
    static String write(JsonNode data) {
        return JSON.writeValueAsString(data);
    }

    static ObjectNode newObject() {
        return JSON.createObjectNode();
    }

    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
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
            rest.remove(Set.of("name", "task", "control"));
            return requireFinite(rest);
        }
        if (!data.isObject()) {
            throw new IllegalArgumentException("data: " + data.getNodeType() + " (expected: a JSON object)");
        }
        var unknown = new TreeSet<>(task.propertyNames());
        unknown.removeAll(Set.of("name", "task", "data", "control"));
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(unknown.first() + ": beside data (expected: only name, data, control)");
        }
        return requireFinite(data);
    }

    /** A number such as 1e999 would become no number on its way to the tasker. */
    private static JsonNode requireFinite(JsonNode data) {
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

    private @Nullable Label control(@Nullable JsonNode control) {
        if (control == null || control.isNull()) {
            return null;
        }
        var label = label(control);
        labelKind.problemWith(label).ifPresent(problem -> {
            throw new IllegalArgumentException("control: " + problem);
        });
        return label;
    }

    private static Label label(JsonNode control) {
        try {
            return JSON.treeToValue(control, Label.class);
        } catch (JacksonException notLabel) {
            throw new IllegalArgumentException(
                    "control: not a label (expected: {\"kind\": .., \"value\": ..})", notLabel);
        }
    }
}
