package dev.concord.task;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the service answered. */
public record Reply(int status, String mediaType, String retryAfter, String etag, String text) {

    private static final JsonMapper JSON = new JsonMapper();

    static Reply of(HttpResponse<String> response) {
        return new Reply(
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(""),
                response.headers().firstValue("Retry-After").orElse(""),
                response.headers().firstValue("ETag").orElse(""),
                response.body());
    }

    public JsonNode json() {
        return JSON.readTree(text);
    }

    /** Returns a field of the answer as text; nested ones by a path such as {@code /tasks/total}. */
    public String at(String pointer) {
        return json().at(pointer).asString("");
    }

    /** Returns the elements of a page. */
    public List<JsonNode> items() {
        return StreamSupport.stream(json().path("items").spliterator(), false).toList();
    }

    /** Returns each line as JSON. */
    public List<JsonNode> lines() {
        return text.lines().<JsonNode>map(JSON::readTree).toList();
    }
}
