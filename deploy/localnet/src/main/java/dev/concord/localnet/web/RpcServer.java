package dev.concord.localnet.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.concord.localnet.node.Node;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/** Serves JSON-RPC on 127.0.0.1, one virtual thread per call. */
public final class RpcServer implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";

    private final Methods methods;
    private final HttpServer server;
    private final ExecutorService executor;

    private RpcServer(Methods methods, HttpServer server, ExecutorService executor) {
        this.methods = methods;
        this.server = server;
        this.executor = executor;
    }

    /**
     * Starts to serve.
     *
     * @param port 0 for a free one
     */
    public static RpcServer start(Node node, int port, InstantSource clock) throws IOException {
        // Else each answer on a kept connection waits 40 ms for the client's acknowledgement of its headers.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        var server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral(LOOPBACK), port), 0);
        var executor = Executors.newVirtualThreadPerTaskExecutor();
        var rpc = new RpcServer(new Methods(node, clock, addressOf(server)), server, executor);
        server.setExecutor(executor);
        server.createContext("/", rpc::handle);
        server.start();
        return rpc;
    }

    public URI uri() {
        return URI.create("http://" + addressOf(server));
    }

    @Override
    public void close() {
        server.stop(0);
        executor.shutdown();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var answer = exchange.getRequestMethod().equals("POST")
                    ? answer(exchange.getRequestBody().readNBytes(Json.MAX_BYTES + 1))
                    : answerTo("status", new Params(NullNode.getInstance()), NullNode.getInstance());
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            var body = Json.write(answer.body());
            exchange.sendResponseHeaders(answer.httpStatus(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Answer answer(byte[] body) {
        if (body.length > Json.MAX_BYTES) {
            return failed(NullNode.getInstance(), RpcProblem.parseError("body: too long"));
        }
        JsonNode call;
        try {
            call = Json.read(body);
        } catch (JacksonException notJson) {
            return failed(NullNode.getInstance(), RpcProblem.parseError("body: no JSON"));
        }
        var id = call.path("id");
        var echo = id.isMissingNode() ? NullNode.getInstance() : id;
        if (!call.isObject() || !call.path("method").isString()) {
            return failed(echo, RpcProblem.parseError("body: no call (expected: one object with a method)"));
        }
        return answerTo(call.get("method").stringValue(), new Params(call.path("params")), echo);
    }

    private Answer answerTo(String method, Params params, JsonNode id) {
        try {
            var result = methods.call(method, params);
            var envelope = Json.object().put("jsonrpc", "2.0");
            envelope.set("result", result);
            return new Answer(200, envelope.set("id", id));
        } catch (RpcProblem problem) {
            return failed(id, problem);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return failed(id, RpcProblem.internal("interrupted"));
        } catch (IllegalStateException | UncheckedIOException broken) {
            return failed(id, RpcProblem.internal(String.valueOf(broken.getMessage())));
        }
    }

    private static String addressOf(HttpServer server) {
        return LOOPBACK + ":" + server.getAddress().getPort();
    }

    private static Answer failed(JsonNode id, RpcProblem problem) {
        var envelope = Json.object().put("jsonrpc", "2.0");
        envelope.set("error", problem.error().json());
        return new Answer(problem.error().httpStatus(), envelope.set("id", id));
    }

    private record Answer(int httpStatus, JsonNode body) {}
}
