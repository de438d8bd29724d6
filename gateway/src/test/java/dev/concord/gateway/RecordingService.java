package dev.concord.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.concord.web.Caller;
import dev.concord.web.CallerToken;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A service behind the gateway that records what reaches it, and answers as it was told. */
public final class RecordingService implements AutoCloseable {

    /** Written where JSON is expected; it names the service, so that a test sees where a request went. */
    private final String name;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile HttpHandler answer = this::answerShortly;

    private RecordingService(String name, HttpServer server) {
        this.name = name;
        this.server = server;
    }

    public static RecordingService start(String name) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var service = new RecordingService(name, server);
        server.setExecutor(service.threads);
        server.createContext("/", exchange -> {
            service.received.add(Received.of(exchange));
            service.answer.handle(exchange);
        });
        server.start();
        return service;
    }

    /** One request as it arrived. */
    public record Received(String method, String target, Map<String, List<String>> headers) {

        static Received of(HttpExchange exchange) {
            return new Received(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    Map.copyOf(exchange.getRequestHeaders()));
        }

        public Optional<String> header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> String.join(",", header.getValue()))
                    .findFirst();
        }

        /** Returns who the gateway says is calling. */
        public Optional<Caller> caller(Instant now) {
            return header(CallerToken.HEADER)
                    .flatMap(token -> CallerToken.verify(token, now, RunningGateway.CALLER_SECRET));
        }
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public List<Received> received() {
        return List.copyOf(received);
    }

    public Received lastReceived() {
        return received.getLast();
    }

    /** Forgets what was received and answers shortly again. */
    public void reset() {
        received.clear();
        answer = this::answerShortly;
    }

    public void answerBy(HttpHandler handler) {
        answer = handler;
    }

    public void answer(int status, String contentType, String body) {
        answer = exchange -> write(exchange, status, contentType, body);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answerShortly(HttpExchange exchange) throws IOException {
        write(exchange, 200, "application/json", "{\"service\":\"" + name + "\"}");
    }

    private static void write(HttpExchange exchange, int status, String contentType, String text) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            var body = text.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", contentType);
            var hasBody = body.length > 0 && !exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(status, hasBody ? body.length : -1);
            if (hasBody) {
                exchange.getResponseBody().write(body);
            }
        }
    }
}
