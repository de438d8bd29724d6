package dev.concord.testing.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description of the API as it is written, without what the gateway adds from its table of routes. */
final class ApiDocument {

    private static final Path PARTS = Path.of("..", "gateway", "src", "main", "resources", "openapi");

    private final JsonNode document;

    ApiDocument(JsonNode document) {
        this.document = document;
    }

    /** Reads it from the folder of a module. */
    static ApiDocument read() {
        var whole = new LinkedHashMap<String, Object>();
        try (var parts = Files.newDirectoryStream(PARTS, "*.yaml")) {
            for (var part : parts) {
                add(new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(part)), whole);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new ApiDocument(new JsonMapper().valueToTree(whole));
    }

    /** Returns an operation, whatever the variables of its path are called. */
    Optional<JsonNode> operation(String method, String path) {
        return document.required("paths").properties().stream()
                .filter(each -> unnamed(each.getKey()).equals(unnamed(path)))
                .map(each -> each.getValue().path(method))
                .filter(operation -> !operation.isMissingNode())
                .findFirst();
    }

    /** Follows references; anything else is what it is. */
    JsonNode resolved(JsonNode node) {
        var found = node;
        while (found.path("$ref").isString()) {
            found = document.requiredAt(found.required("$ref").asString().substring(1));
        }
        return found;
    }

    private static String unnamed(String path) {
        return path.replaceAll("\\{[^}]*}", "{}");
    }

    @SuppressWarnings("unchecked") // YAML's objects have text keys here.
    private static void add(Map<String, Object> part, Map<String, Object> whole) {
        part.forEach((name, value) -> {
            if (whole.get(name) instanceof Map<?, ?> known && value instanceof Map<?, ?> more) {
                add((Map<String, Object>) more, (Map<String, Object>) known);
            } else {
                whole.put(name, value);
            }
        });
    }
}
