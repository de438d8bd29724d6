package dev.concord.localnet.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;

/** Sends text and shows what comes back, understanding nothing of it. */
final class RawClient implements AutoCloseable {

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI node;

    RawClient(URI node) {
        this.node = node;
    }

    JsonNode result(String method, String params) {
        var reply = call(method, params);
        if (reply.status() != 200 || !reply.body().has("result")) {
            throw new AssertionError(reply);
        }
        return reply.body().get("result");
    }

    Reply call(String method, String params) {
        return post("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"%s\",\"params\":%s}".formatted(method, params));
    }

    Reply post(String body) {
        return exchange(HttpRequest.newBuilder(node)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    JsonNode getStatus() {
        return exchange(HttpRequest.newBuilder(node.resolve("/status")).build()).body();
    }

    @Override
    public void close() {
        client.close();
    }

    private Reply exchange(HttpRequest request) {
        try {
            var response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return new Reply(response.statusCode(), Json.read(response.body()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    /** What came back. */
    record Reply(int status, JsonNode body) {}
}
