package dev.concord.local.apidrill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Calls operations with what the description has as their example. Of a map of values, those come in whose name is that of a
 * variable of the path (as {@link Noun} has it), of a header, or of a property of the body; {@code bytes} are a body without example.
 * It keeps account of which examples were taken.
 */
final class ExampleCalls {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String CONTENT_TYPE = "Content-Type";
    private static final String NO_BODY = "";

    private final ApiDescription description;
    private final Sender sender;
    private final Set<String> taken = new HashSet<>();

    ExampleCalls(ApiDescription description, Sender sender) {
        this.description = description;
        this.sender = sender;
    }

    /** Calls an operation, and returns what it answers if that is a success. */
    JsonNode succeed(String name, Caller caller, Map<String, String> values) throws InterruptedException {
        var answer = call(operation(name), caller, values);
        if (!answer.isSuccess()) {
            throw new IllegalStateException(
                    "%s as %s: %d %s (expected: a success)".formatted(name, caller, answer.status(), answer.text()));
        }
        return answer.isJson() ? JSON.readTree(answer.text()) : JSON.createObjectNode();
    }

    /** Calls an operation, whatever it answers. */
    Answer call(String name, Caller caller, Map<String, String> values) throws InterruptedException {
        return call(operation(name), caller, values);
    }

    /** Calls an operation with the first of its bodies that has an example. */
    Answer call(Operation operation, Caller caller, Map<String, String> values) throws InterruptedException {
        return call(operation, operation.takesBody() ? bodyType(operation) : NO_BODY, caller, values);
    }

    Answer call(Operation operation, String bodyType, Caller caller, Map<String, String> values)
            throws InterruptedException {
        try {
            var answer = sender.send(request(operation, bodyType, caller, values));
            if (answer.isSuccess()) {
                taken.add(exampleName(operation, bodyType));
            }
            return answer;
        } catch (IOException unanswered) {
            throw new UncheckedIOException(operation.name(), unanswered);
        }
    }

    /** Whether the example of this body was answered with a success. */
    boolean isTaken(Operation operation, String bodyType) {
        return taken.contains(exampleName(operation, bodyType));
    }

    private static String exampleName(Operation operation, String bodyType) {
        return operation.name() + " " + bodyType;
    }

    Operation operation(String name) {
        return description.operations().stream()
                .filter(operation -> operation.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(name + ": not described"));
    }

    private Request request(Operation operation, String bodyType, Caller caller, Map<String, String> values) {
        var headers = headers(operation, values);
        var body = "";
        if (!bodyType.equals(NO_BODY)) {
            headers.put(CONTENT_TYPE, bodyType);
            body = body(operation.bodies().required(bodyType), values);
        }
        return new Request(
                operation,
                caller,
                operation.method(),
                operation.pathOf(values),
                values,
                headers,
                body,
                StandardCharsets.ISO_8859_1);
    }

    private Map<String, String> headers(Operation operation, Map<String, String> values) {
        var headers = new HashMap<String, String>();
        for (var parameter : operation.parameters()) {
            if (parameter.place().equals("header") && (parameter.required() || isWanted(parameter, values))) {
                headers.put(
                        parameter.name(),
                        Optional.ofNullable(values.get(parameter.name())).orElseGet(() -> least(parameter)));
            }
        }
        return headers;
    }

    /** One key for all calls would make another request under the same key of each one after the first. */
    private static boolean isWanted(Parameter parameter, Map<String, String> values) {
        return values.containsKey(parameter.name()) && !parameter.name().equals("Idempotency-Key");
    }

    /** Returns the first or the smallest value that a parameter may have. */
    private String least(Parameter parameter) {
        var schema = description.resolved(parameter.schema());
        return schema.path("enum").path(0).asString(schema.path("minimum").asString("x"));
    }

    /** Takes the first that has an example, or else the first. */
    private static String bodyType(Operation operation) {
        var types = operation.bodies().propertyNames();
        return types.stream()
                .filter(type ->
                        DrawBody.example(operation.bodies().required(type)).isPresent())
                .findFirst()
                .orElseGet(() -> types.iterator().next());
    }

    private String body(JsonNode media, Map<String, String> values) {
        var example = DrawBody.example(media);
        if (example.isEmpty()) {
            return values.getOrDefault("bytes", "x");
        }
        return example.get() instanceof ObjectNode object
                ? filled(object, media, values).toString()
                : example.map(each -> each.isString() ? each.asString() : each.toString())
                        .get();
    }

    /** What is described and named among the values comes in; what stands deeper is replaced where the example has it. */
    private JsonNode filled(ObjectNode example, JsonNode media, Map<String, String> values) {
        var described = description.resolved(media.path("schema")).path("properties");
        var filled = example.deepCopy();
        filled.forEach(each -> replace(each, values));
        values.forEach((name, value) -> {
            if (described.has(name)) {
                filled.put(name, value);
            }
        });
        return filled;
    }

    private static void replace(JsonNode example, Map<String, String> values) {
        if (example instanceof ObjectNode object) {
            values.forEach((name, value) -> {
                if (object.path(name).isString()) {
                    object.put(name, value);
                }
            });
        }
        example.forEach(each -> replace(each, values));
    }
}
