package dev.concord.near.rpc;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A node that says one thing, and remembers what it was asked. */
final class FakeNode implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private final List<JsonNode> questions = new CopyOnWriteArrayList<>();
    private volatile int status = 200;
    private volatile String body = "{}";
    private volatile long delayMillis;

    FakeNode() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    FakeNode resulting(String result) {
        return replying(200, "{\"jsonrpc\":\"2.0\",\"id\":\"concord\",\"result\":" + result + "}");
    }

    FakeNode failing(int httpStatus, String name, String cause) {
        return replying(httpStatus, """
                {"jsonrpc":"2.0","id":"concord","error":{"name":"%s","cause":%s,"code":-32000,"message":"Server error"}}
                """.formatted(name, cause));
    }

    FakeNode replying(int httpStatus, String text) {
        status = httpStatus;
        body = text;
        return this;
    }

    FakeNode after(long millis) {
        delayMillis = millis;
        return this;
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    List<JsonNode> questions() {
        return List.copyOf(questions);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            questions.add(JSON.readTree(exchange.getRequestBody().readAllBytes()));
            Thread.sleep(delayMillis);
            var reply = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, reply.length);
            exchange.getResponseBody().write(reply);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
