package dev.concord.localnet.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.concord.localnet.fault.FaultKind;
import dev.concord.localnet.fault.Faults;
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

    private final EndpointMethods methods;
    private final Faults faults;
    private final Lies lies;
    private final HttpServer server;
    private final ExecutorService executor;

    private RpcServer(EndpointMethods methods, Faults faults, HttpServer server, ExecutorService executor) {
        this.methods = methods;
        this.faults = faults;
        this.lies = new Lies(faults);
        this.server = server;
        this.executor = executor;
    }

    /**
     * Starts to serve.
     *
     * @param port 0 for a free one
     */
    public static RpcServer start(Node node, int port, InstantSource clock, Faults faults) throws IOException {
        // Else each answer on a kept connection waits 40 ms for the client's acknowledgement of its headers.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        var server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral(LOOPBACK), port), 0);
        var executor = Executors.newVirtualThreadPerTaskExecutor();
        var rpc = new RpcServer(new EndpointMethods(node, faults, clock, addressOf(server)), faults, server, executor);
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
            var endpoint = exchange.getRequestURI().getPath();
            var answer = exchange.getRequestMethod().equals("POST")
                    ? answer(endpoint, exchange.getRequestBody().readNBytes(Json.MAX_BYTES + 1))
                    : answerTo("/", "status", new Params(NullNode.getInstance()), NullNode.getInstance());
            if (answer.isNothing()) {
                return;
            }
            exchange.getResponseHeaders()
                    .set("Content-Type", answer.body().isString() ? "text/html" : "application/json");
            var body = answer.bytes();
            exchange.sendResponseHeaders(answer.httpStatus(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private RpcAnswer answer(String endpoint, byte[] body) {
        if (body.length > Json.MAX_BYTES) {
            return RpcAnswer.failed(NullNode.getInstance(), RpcProblem.parseError("body: too long"));
        }
        JsonNode call;
        try {
            call = Json.read(body);
        } catch (JacksonException notJson) {
            return RpcAnswer.failed(NullNode.getInstance(), RpcProblem.parseError("body: no JSON"));
        }
        var id = call.path("id");
        var echo = id.isMissingNode() ? NullNode.getInstance() : id;
        if (!call.isObject() || !call.path("method").isString()) {
            return RpcAnswer.failed(echo, RpcProblem.parseError("body: no call (expected: one object with a method)"));
        }
        return disturbed(endpoint, call.get("method").stringValue(), new Params(call.path("params")), echo);
    }

    /** Takes the answer away where a fault says so, before the node has done what it was asked or after. */
    private RpcAnswer disturbed(String endpoint, String method, Params params, JsonNode id) {
        var outage = faults.strike(endpoint, method, FaultKind.TIMEOUT, FaultKind.DISCONNECT, FaultKind.SERVER_ERROR);
        if (outage.isEmpty()) {
            return answerTo(endpoint, method, params, id);
        }
        var fault = outage.get();
        if (fault.carriedOut()) {
            answerTo(endpoint, method, params, id);
        }
        if (fault.kind() == FaultKind.DISCONNECT) {
            return RpcAnswer.nothing();
        }
        return fault.kind() == FaultKind.SERVER_ERROR ? RpcAnswer.page((int) fault.size()) : late(fault.size(), id);
    }

    private static RpcAnswer late(long millis, JsonNode id) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return RpcAnswer.failed(id, RpcProblem.timeout());
    }

    private RpcAnswer answerTo(String endpoint, String method, Params params, JsonNode id) {
        try {
            var result = lies.told(endpoint, method, methods.at(endpoint).call(method, params));
            var envelope = Json.object().put("jsonrpc", "2.0");
            envelope.set("result", result);
            return RpcAnswer.of(200, envelope.set("id", id));
        } catch (RpcProblem problem) {
            return RpcAnswer.failed(id, problem);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return RpcAnswer.failed(id, RpcProblem.internal("interrupted"));
        } catch (IllegalStateException | UncheckedIOException broken) {
            return RpcAnswer.failed(id, RpcProblem.internal(String.valueOf(broken.getMessage())));
        }
    }

    private static String addressOf(HttpServer server) {
        return LOOPBACK + ":" + server.getAddress().getPort();
    }
}
