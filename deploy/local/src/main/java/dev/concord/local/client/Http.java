package dev.concord.local.client;

import dev.concord.contracts.id.IdempotencyKey;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends requests to the gateway, and sends them again while the platform recovers: on a broken connection, a timeout, and the
 * statuses that mean "later". This is right because every call of the API is safe to repeat.
 */
final class Http implements AutoCloseable {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
    private static final Duration REPLY_TIMEOUT = Duration.ofSeconds(30);
    private static final Duration FILE_TIMEOUT = Duration.ofMinutes(10);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);
    private static final int OK = 200;
    private static final int MOST_SHOWN = 500;

    private final JsonMapper json = new JsonMapper();
    private final URI gateway;
    private final Duration patience;
    private final RandomGenerator random;
    private final LongAdder repeats = new LongAdder();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();

    /** A client that repeats a call for so long before it gives up. */
    Http(URI gateway, Duration patience, RandomGenerator random) {
        this.gateway = gateway;
        this.patience = patience;
        this.random = random;
    }

    Reply get(Credential credential, String path) throws InterruptedException {
        return send(request(credential, path).GET().build());
    }

    Reply delete(Credential credential, String path) throws InterruptedException {
        return send(request(credential, path).DELETE().build());
    }

    Reply post(Credential credential, String path, Object body) throws InterruptedException {
        return send(withJson(request(credential, path), "POST", body));
    }

    /** Posts under a key by which the server recognises a repetition. */
    Reply post(Credential credential, String path, String key, Object body) throws InterruptedException {
        return postText(credential, path, "application/json", key, json.writeValueAsString(body));
    }

    Reply put(Credential credential, String path, Object body) throws InterruptedException {
        return send(withJson(request(credential, path), "PUT", body));
    }

    /** Posts a text that is not JSON, under a key by which the server recognises a repetition. */
    Reply postText(Credential credential, String path, String contentType, String key, String text)
            throws InterruptedException {
        return send(withKey(request(credential, path), contentType, key, HttpRequest.BodyPublishers.ofString(text)));
    }

    /** Posts a file as it is read; a repetition reads it again. */
    Reply postFile(Credential credential, String path, String contentType, String key, Supplier<InputStream> file)
            throws InterruptedException {
        return send(withKey(
                request(credential, path).timeout(FILE_TIMEOUT),
                contentType,
                key,
                HttpRequest.BodyPublishers.ofInputStream(file)));
    }

    private static HttpRequest withKey(
            HttpRequest.Builder request, String contentType, String key, HttpRequest.BodyPublisher body) {
        return request.header("Content-Type", contentType)
                .header(IdempotencyKey.HEADER, key)
                .POST(body)
                .build();
    }

    /** Opens a file of any size; a call that fails is not repeated. */
    InputStream open(Credential credential, String path) throws IOException, InterruptedException {
        var request = request(credential, path).timeout(FILE_TIMEOUT).GET().build();
        var response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        if (response.statusCode() != OK) {
            try (var body = response.body()) {
                var text = new String(body.readNBytes(MOST_SHOWN), StandardCharsets.UTF_8);
                throw new Refusal("GET %s: %d %s".formatted(path, response.statusCode(), text));
            }
        }
        return response.body();
    }

    /** Returns how many calls had to be repeated so far. */
    long repeats() {
        return repeats.sum();
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }

    private HttpRequest.Builder request(Credential credential, String path) {
        var request = HttpRequest.newBuilder(gateway.resolve(path)).timeout(REPLY_TIMEOUT);
        credential.authorize(request);
        return request;
    }

    private HttpRequest withJson(HttpRequest.Builder request, String method, Object body) {
        return request.header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(body)))
                .build();
    }

    private Reply send(HttpRequest request) throws InterruptedException {
        var deadline = System.nanoTime() + patience.toNanos();
        var pause = FIRST_PAUSE;
        while (true) {
            IOException broken = null;
            Reply reply = null;
            try {
                reply = reply(request);
                if (!reply.meansLater()) {
                    return reply;
                }
            } catch (IOException unreachable) {
                broken = unreachable;
            }
            var wait = reply == null ? pause : reply.retryAfter().orElse(pause);
            if (System.nanoTime() + wait.toNanos() > deadline) {
                throw new Unanswered(request.method() + " " + request.uri(), patience, reply, broken);
            }
            repeats.increment();
            Thread.sleep(jittered(wait));
            pause = longer(pause);
        }
    }

    private Reply reply(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        var text = new String(response.body(), StandardCharsets.UTF_8);
        return new Reply(
                request.method() + " " + request.uri().getPath(),
                response.statusCode(),
                response.headers().firstValue("Retry-After").orElse(""),
                text);
    }

    /** Many callers that failed at the same moment should not come back at the same moment. */
    private Duration jittered(Duration pause) {
        return pause.plusMillis(random.nextLong(pause.toMillis() / 2 + 1));
    }

    private static Duration longer(Duration pause) {
        var doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }
}
