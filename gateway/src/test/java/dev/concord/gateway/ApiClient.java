package dev.concord.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A caller of the API with headers of its own. */
public record ApiClient(URI origin, Map<String, String> headers) {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** What was answered. */
    public record Answer(int status, HttpHeaders headers, String text) {

        public JsonNode json() {
            return JSON.readTree(text);
        }

        /** Returns the code of the problem, if it is one. */
        public String problem() {
            return header("Content-Type").orElse("").equals("application/problem+json")
                    ? json().required("code").asString()
                    : "";
        }

        public Optional<String> header(String name) {
            return headers.firstValue(name);
        }
    }

    public ApiClient with(String name, String value) {
        var more = new HashMap<>(headers);
        more.put(name, value);
        return new ApiClient(origin, Map.copyOf(more));
    }

    public Answer get(String target) {
        return send("GET", target, BodyPublishers.noBody());
    }

    public Answer post(String target, String json) {
        return with("Content-Type", "application/json").send("POST", target, BodyPublishers.ofString(json));
    }

    public Answer put(String target, String json) {
        return with("Content-Type", "application/json").send("PUT", target, BodyPublishers.ofString(json));
    }

    public Answer delete(String target) {
        return send("DELETE", target, BodyPublishers.noBody());
    }

    public Answer send(String method, String target, BodyPublisher body) {
        return send(request(method, target, body));
    }

    public HttpRequest request(String method, String target, BodyPublisher body) {
        var request = HttpRequest.newBuilder(URI.create(origin + target))
                .timeout(PATIENCE)
                .method(method, body);
        headers.forEach(request::header);
        return request.build();
    }

    public Answer send(HttpRequest request) {
        try {
            var answer = open(request, BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.headers(), answer.body());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public <T> HttpResponse<T> open(HttpRequest request, HttpResponse.BodyHandler<T> handler) throws IOException {
        try {
            return HTTP.send(request, handler);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }
}
