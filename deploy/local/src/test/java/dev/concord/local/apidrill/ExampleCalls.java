package dev.concord.local.apidrill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Calls operations with what the description has as their example. Of a map of values, those come in whose name is that of a
 * variable of the path (as {@link Noun} has it), of a header, or of a property of the body; {@code bytes} are a body without example.
 */
final class ExampleCalls {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String CONTENT_TYPE = "Content-Type";

    private final ApiDescription description;
    private final Sender sender;

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

    Answer call(Operation operation, Caller caller, Map<String, String> values) throws InterruptedException {
        try {
            return sender.send(request(operation, caller, values));
        } catch (IOException unanswered) {
            throw new UncheckedIOException(operation.name(), unanswered);
        }
    }

    private Operation operation(String name) {
        return description.operations().stream()
                .filter(operation -> operation.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(name + ": not described"));
    }

    private Request request(Operation operation, Caller caller, Map<String, String> values) {
        var headers = headers(operation, values);
        var body = "";
        if (operation.takesBody()) {
            var type = bodyType(operation);
            headers.put(CONTENT_TYPE, type);
            body = body(operation.bodies().required(type), values);
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
        if (example.get() instanceof ObjectNode object) {
            var described = description.resolved(media.path("schema")).path("properties");
            var filled = object.deepCopy();
            values.forEach((name, value) -> {
                if (described.has(name)) {
                    filled.put(name, value);
                }
            });
            return filled.toString();
        }
        return example.get().asString();
    }
}
