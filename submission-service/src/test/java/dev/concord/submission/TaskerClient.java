package dev.concord.submission;

import dev.concord.submission.tasker.Tasker;
import dev.concord.web.Caller;
import dev.concord.web.Caller.TaskerCaller;
import dev.concord.web.CallerToken;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the service in the name of a tasker, as the gateway does. */
final class TaskerClient {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    private final int port;
    private final Caller caller;

    TaskerClient(int port, Tasker tasker) {
        this(port, new TaskerCaller(tasker.id(), tasker.agent()));
    }

    TaskerClient(int port, Caller caller) {
        this.port = port;
        this.caller = caller;
    }

    Reply next(Samples project, int count) {
        return send("POST", "/v1/assignments", Map.of("projectId", project.project(), "count", count));
    }

    Reply named(Samples project, String... names) {
        return send("POST", "/v1/assignments", Map.of("projectId", project.project(), "tasks", List.of(names)));
    }

    /** Asks as {@link #next} does, and would wait for tasks. */
    Reply awaited(Samples project, int count, String prefer) {
        var body = JSON.writeValueAsString(Map.of("projectId", project.project(), "count", count));
        return sendText("POST", "/v1/assignments", body, "Prefer", prefer);
    }

    /** Gives one label under all the assignments at once. */
    Reply labelAll(List<JsonNode> assignments, String value) {
        var label = Map.of("kind", "choice", "value", value);
        var items = assignments.stream()
                .map(each -> Map.of("assignmentId", each.path("id"), "token", each.path("token"), "label", label))
                .toList();
        return send("POST", "/v1/submissions", Map.of("submissions", items));
    }

    Reply held() {
        return send("GET", "/v1/assignments", Map.of());
    }

    Reply label(JsonNode assignment, String value) {
        return label(assignment.path("id").asString(), assignment.path("token").asString(), value);
    }

    Reply label(String id, String token, String value) {
        return label(id, token, Map.of("kind", "choice", "value", value));
    }

    Reply label(JsonNode assignment, Map<String, ?> label) {
        return label(assignment.path("id").asString(), assignment.path("token").asString(), label);
    }

    private Reply label(String id, String token, Map<String, ?> label) {
        return send("PUT", "/v1/assignments/" + id + "/label", Map.of("token", token, "label", label));
    }

    Reply skip(JsonNode assignment) {
        return send(
                "POST",
                "/v1/assignments/" + assignment.path("id").asString() + "/skip",
                Map.of("token", assignment.path("token").asString()));
    }

    Reply skip(JsonNode assignment, String reason) {
        return send(
                "POST",
                "/v1/assignments/" + assignment.path("id").asString() + "/skip",
                Map.of("token", assignment.path("token").asString(), "reason", reason));
    }

    Reply report(JsonNode assignment, String fault, String comment) {
        return send(
                "POST",
                "/v1/assignments/" + assignment.path("id").asString() + "/report",
                Map.of("token", assignment.path("token").asString(), "fault", fault, "comment", comment));
    }

    Reply send(String method, String path, Map<String, ?> body) {
        return sendText(method, path, JSON.writeValueAsString(body));
    }

    /** Changes what has this tag. */
    Reply change(String path, String tag, Map<String, ?> body) {
        return sendText("PUT", path, JSON.writeValueAsString(body), "If-Match", tag);
    }

    Reply sendText(String method, String path, String body, String... headers) {
        var publisher =
                "GET".equals(method) ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        var token = CallerToken.mint(caller, Instant.now().plusSeconds(60), RunningService.CALLER_SECRET);
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/json")
                .header("Concord-Caller", token)
                .method(method, publisher);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return Reply.of(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(method + " " + path, failed);
        }
    }
}
