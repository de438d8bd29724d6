package dev.concord.local.client;

import dev.concord.contracts.id.IdempotencyKey;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends requests to the gateway, and sends them again while the platform recovers: on a broken connection, a timeout, and the
 * statuses that mean "later". This is right because every call of the API is safe to repeat.
 */
final class Http implements AutoCloseable {

    private static final Duration LONGEST_SILENCE_AFTER_A_FILE = Duration.ofMinutes(10);
    private static final ContentType JSON_TYPE = ContentType.create("application/json");
    private static final int UNKNOWN_LENGTH = -1;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);

    private final JsonMapper json = new JsonMapper();
    private final Exchange exchange = new Exchange();
    private final URI gateway;
    private final Duration patience;
    private final RandomGenerator random;
    private final LongAdder repeats = new LongAdder();

    /** A client that repeats a call for so long before it gives up. */
    Http(URI gateway, Duration patience, RandomGenerator random) {
        this.gateway = gateway;
        this.patience = patience;
        this.random = random;
    }

    Reply get(Credential credential, String path) throws InterruptedException {
        return send(request("GET", credential, path));
    }

    Reply delete(Credential credential, String path) throws InterruptedException {
        return send(request("DELETE", credential, path));
    }

    Reply post(Credential credential, String path, Object body) throws InterruptedException {
        return send(with(json(body), request("POST", credential, path)));
    }

    /** Posts under a key by which the server recognises a repetition. */
    Reply post(Credential credential, String path, String key, Object body) throws InterruptedException {
        return send(with(json(body), named(key, request("POST", credential, path))));
    }

    Reply put(Credential credential, String path, Object body) throws InterruptedException {
        return send(with(json(body), request("PUT", credential, path)));
    }

    /** Posts a text that is not JSON, under a key by which the server recognises a repetition. */
    Reply postText(Credential credential, String path, String contentType, String key, String text)
            throws InterruptedException {
        var entity = new ByteArrayEntity(text.getBytes(StandardCharsets.UTF_8), ContentType.create(contentType));
        return send(with(entity, named(key, request("POST", credential, path))));
    }

    /** Posts a file as it is read; a repetition reads it again. */
    Reply postFile(Credential credential, String path, String contentType, String key, Supplier<InputStream> file)
            throws InterruptedException {
        var entity = new EntityTemplate(UNKNOWN_LENGTH, ContentType.create(contentType), null, out -> {
            try (var content = file.get()) {
                content.transferTo(out);
            }
        });
        return send(with(entity, named(key, patient(request("POST", credential, path)))));
    }

    /** Opens a file of any size; a call that fails is not repeated. */
    InputStream open(Credential credential, String path) throws IOException {
        return exchange.open(patient(request("GET", credential, path)));
    }

    /** Returns how many calls had to be repeated so far. */
    long repeats() {
        return repeats.sum();
    }

    @Override
    public void close() {
        exchange.close();
    }

    private HttpUriRequestBase request(String method, Credential credential, String path) {
        var request = new HttpUriRequestBase(method, gateway.resolve(path));
        credential.authorize(request);
        return request;
    }

    private HttpEntity json(Object body) {
        return new ByteArrayEntity(json.writeValueAsBytes(body), JSON_TYPE);
    }

    private static HttpUriRequestBase with(HttpEntity entity, HttpUriRequestBase request) {
        request.setEntity(entity);
        return request;
    }

    private static HttpUriRequestBase named(String key, HttpUriRequestBase request) {
        request.setHeader(IdempotencyKey.HEADER, key);
        return request;
    }

    private static HttpUriRequestBase patient(HttpUriRequestBase request) {
        request.setConfig(Exchange.silent(LONGEST_SILENCE_AFTER_A_FILE));
        return request;
    }

    private Reply send(HttpUriRequestBase request) throws InterruptedException {
        var deadline = System.nanoTime() + patience.toNanos();
        var pause = FIRST_PAUSE;
        while (true) {
            IOException broken = null;
            Reply reply = null;
            try {
                reply = exchange.send(request);
                if (!reply.meansLater()) {
                    return reply;
                }
            } catch (IOException unreachable) {
                broken = unreachable;
            }
            var wait = reply == null ? pause : reply.retryAfter().orElse(pause);
            if (System.nanoTime() + wait.toNanos() > deadline) {
                throw new Unanswered(
                        request.getMethod() + " " + gateway.resolve(request.getPath()), patience, reply, broken);
            }
            repeats.increment();
            Thread.sleep(jittered(wait));
            pause = longer(pause);
        }
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
