package dev.concord.localnet.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.concord.localnet.fault.Faults;
import dev.concord.localnet.node.Node;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Serves the control API on 127.0.0.1, at a port of its own. Whoever reaches it may do anything to the chain. */
public final class ControlServer implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";
    private static final int MAX_BODY_BYTES = 16 * 1024;

    private final HttpServer server;
    private final ExecutorService executor;

    private ControlServer(HttpServer server, ExecutorService executor) {
        this.server = server;
        this.executor = executor;
    }

    /**
     * Starts to serve.
     *
     * @param port 0 for a free one
     */
    public static ControlServer start(Node node, Faults faults, int port) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral(LOOPBACK), port), 0);
        var executor = Executors.newVirtualThreadPerTaskExecutor();
        var routes = new ControlRoutes(node, faults);
        server.setExecutor(executor);
        server.createContext("/", exchange -> handle(exchange, routes));
        server.start();
        return new ControlServer(server, executor);
    }

    public URI uri() {
        return URI.create("http://" + LOOPBACK + ":" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        executor.shutdown();
    }

    private static void handle(HttpExchange exchange, ControlRoutes routes) throws IOException {
        try (exchange) {
            var answer = answer(exchange, routes);
            var body = Json.write(answer.body());
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.httpStatus(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static RpcAnswer answer(HttpExchange exchange, ControlRoutes routes) throws IOException {
        var body = exchange.getRequestBody().readNBytes(MAX_BODY_BYTES + 1);
        try {
            var content = body.length == 0 ? Json.object() : Json.read(body);
            if (body.length > MAX_BODY_BYTES || !content.isObject()) {
                return refused(400, "body: no object, or too long (expected: an object in JSON)");
            }
            return answer(
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath(), content, routes);
        } catch (JacksonException notJson) {
            return refused(400, "body: no JSON");
        }
    }

    private static RpcAnswer answer(String route, JsonNode content, ControlRoutes routes) {
        try {
            return routes.answer(route, content)
                    .map(result -> RpcAnswer.of(200, result))
                    .orElseGet(() -> refused(404, route + ": unknown (expected: a route of README.md)"));
        } catch (IllegalArgumentException wrong) {
            return refused(400, String.valueOf(wrong.getMessage()));
        }
    }

    private static RpcAnswer refused(int status, String why) {
        return RpcAnswer.of(status, Json.object().put("error", why));
    }
}
