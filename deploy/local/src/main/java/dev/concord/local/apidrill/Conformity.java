package dev.concord.local.apidrill;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Tells whether an answer is one that the description has for its request: status, media type and body. */
final class Conformity {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final JsonMapper JSON = new JsonMapper();
    private static final String PROBLEM = "application/problem+json";
    private static final String LINES = "application/x-ndjson";

    private final ApiDescription description;
    private final Map<JsonNode, Schema> compiled = new HashMap<>();

    Conformity(ApiDescription description) {
        this.description = description;
    }

    /** Returns what is wrong with an answer, if anything is. */
    Optional<String> fault(Request request, Answer answer) {
        if (answer.isServerError()) {
            return Optional.of("status %d: %s".formatted(answer.status(), answer.text()));
        }
        var response = response(request, answer);
        if (response.isMissingNode()) {
            return Optional.of("status %d is not described".formatted(answer.status()));
        }
        var content = response.path("content");
        if (answer.mediaType().isEmpty() && answer.text().isEmpty()) {
            return content.isEmpty()
                    ? Optional.empty()
                    : Optional.of("status %d without a body".formatted(answer.status()));
        }
        if (!content.has(answer.mediaType())) {
            return Optional.of("status %d has a body of type '%s' (expected one of: %s): %s"
                    .formatted(answer.status(), answer.mediaType(), content.propertyNames(), answer.text()));
        }
        return bodyFault(answer, content.required(answer.mediaType()).path("schema"));
    }

    /** A method that a path does not have can only be refused. */
    private JsonNode response(Request request, Answer answer) {
        var responses = request.operation().responses();
        var status = Integer.toString(answer.status());
        var isAsked = request.method().equals(request.operation().method());
        return description.resolved(
                isAsked && responses.has(status) ? responses.path(status) : responses.path("default"));
    }

    private Optional<String> bodyFault(Answer answer, JsonNode schema) {
        try {
            if (answer.isJson()) {
                return jsonFault(answer, JSON.readTree(answer.text()), schema);
            }
            return answer.mediaType().equals(LINES)
                    ? linesFault(answer, schema.path("contentSchema"))
                    : Optional.empty();
        } catch (JacksonException unreadable) {
            return Optional.of("status %d: %s".formatted(answer.status(), unreadable.getOriginalMessage()));
        }
    }

    private Optional<String> jsonFault(Answer answer, JsonNode body, JsonNode schema) {
        if (answer.mediaType().equals(PROBLEM) && body.path("status").asInt(0) != answer.status()) {
            return Optional.of("status %d says that it is another: %s".formatted(answer.status(), body));
        }
        // A file of a text type may be JSON, and is described as text.
        var described = schema.path("type").asString("").equals("string")
                ? JsonNodeFactory.instance.stringNode(answer.text())
                : body;
        return schemaFault(answer, described, schema, answer.text());
    }

    /** As a whole they are described as text, and each line by the schema of the content. What was not read whole ends within a line. */
    private Optional<String> linesFault(Answer answer, JsonNode schema) {
        var lines = answer.text().lines().toList();
        var whole = answer.whole() ? lines : lines.subList(0, Math.max(0, lines.size() - 1));
        return whole.stream()
                .map(line -> schemaFault(answer, JSON.readTree(line), schema, line))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> schemaFault(Answer answer, JsonNode described, JsonNode schema, String text) {
        var errors = compiled.computeIfAbsent(schema, this::compiled).validate(described);
        return errors.isEmpty()
                ? Optional.empty()
                : Optional.of("status %d: %s: %s".formatted(answer.status(), errors.getFirst(), text));
    }

    /** References lead into the document's components, so they come along. */
    private Schema compiled(JsonNode schema) {
        var whole = JsonNodeFactory.instance.objectNode();
        schema.properties().forEach(each -> whole.set(each.getKey(), each.getValue()));
        whole.set("components", description.document().required("components"));
        return SCHEMAS.getSchema(whole);
    }
}
