package dev.concord.local.drill;

import dev.concord.contracts.money.Asset;
import dev.concord.localnet.fault.Fault;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Makes the chain go wrong, and right again. */
final class ChainControl implements AutoCloseable {

    /** The nodes that the service asks; a fault may strike one of them alone. */
    static final List<String> ENDPOINTS = List.of("/", "/second");

    private static final JsonMapper JSON = new JsonMapper();
    private static final int OK = 200;

    private final URI address;
    private final HttpClient http = HttpClient.newHttpClient();

    ChainControl(URI address) {
        this.address = address;
    }

    void begin(Fault fault) throws IOException, InterruptedException {
        var body = new LinkedHashMap<String, Object>();
        body.put("kind", fault.kind().code());
        body.put("permille", fault.permille());
        body.put("size", fault.size());
        body.put("carriedOut", fault.carriedOut());
        fault.endpoint().ifPresent(path -> body.put("endpoint", path));
        post("/control/faults", body);
    }

    /** Ends all faults. */
    void calm() throws IOException, InterruptedException {
        send(HttpRequest.newBuilder(address.resolve("/control/faults")).DELETE());
    }

    /** Lets so many empty blocks pass at once. */
    void pass(long blocks) throws IOException, InterruptedException {
        post("/control/blocks", Map.of("count", blocks));
    }

    /** Undoes the newest blocks that are not final; what was in them is lost. */
    void fork(int blocks) throws IOException, InterruptedException {
        post("/control/forks", Map.of("blocks", blocks, "lost", true));
    }

    /** Pauses a token, as its owner may, or lets it go on. */
    void pause(Asset token, boolean paused) throws IOException, InterruptedException {
        post("/control/tokens", Map.of("account", token.code(), "paused", paused));
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private void post(String path, Map<String, ?> body) throws IOException, InterruptedException {
        send(HttpRequest.newBuilder(address.resolve(path))
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))));
    }

    private void send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var reply = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (reply.statusCode() != OK) {
            throw new IOException("%s: %d %s (expected: 200)".formatted(reply.uri(), reply.statusCode(), reply.body()));
        }
    }
}
