package dev.concord.payout.signing;

import dev.concord.near.key.PublicKey;
import dev.concord.near.key.Signature;
import dev.concord.near.transaction.SignedTransaction;
import dev.concord.near.transaction.Transaction;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A signer elsewhere, such as a small service before a KMS or an HSM; docs/signer.md has its interface. It sees the whole
 * transaction, so that it can hold to limits of its own; what it returns is verified before anybody relies on it.
 */
public final class RemoteSigner implements Signer, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RemoteSigner.class);
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration WHOLE = Duration.ofSeconds(5);
    private static final int MAX_REPLY_BYTES = 256 * 1024;
    private static final int MAX_SHOWN = 200;
    private static final int OK = 200;

    private static final Duration KEYS_HOLD = Duration.ofSeconds(30);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();
    private final URI address;
    private final String token;
    private final InstantSource clock;
    private volatile @Nullable Known known;

    /**
     * Signs by that address.
     *
     * @param address ends without a slash; keys are at /v1/keys below it, signatures at /v1/signatures
     * @param token the bearer token that the signer knows this service by
     */
    public RemoteSigner(URI address, String token, InstantSource clock) {
        this.address = address;
        this.token = token;
        this.clock = clock;
    }

    /**
     * Signs by that address, with the token that a file holds.
     *
     * @throws SigningFailure if the file cannot be read
     */
    public static RemoteSigner known(URI address, Path tokenFile, InstantSource clock) {
        try {
            return new RemoteSigner(address, Files.readString(tokenFile).strip(), clock);
        } catch (IOException unreadable) {
            throw new SigningFailure(tokenFile + " cannot be read (expected: the signer's bearer token)", unreadable);
        }
    }

    private record Known(List<PublicKey> keys, Instant until) {}

    @Override
    public List<PublicKey> publicKeys() {
        var before = known;
        if (before != null && clock.instant().isBefore(before.until())) {
            return before.keys();
        }
        var keys = before == null ? ask() : askedAgain(before.keys());
        known = new Known(keys, clock.instant().plus(KEYS_HOLD));
        return keys;
    }

    /** A signer that is away keeps its keys: whether it signs is seen when it is asked to. */
    private List<PublicKey> askedAgain(List<PublicKey> before) {
        try {
            return ask();
        } catch (SigningFailure away) {
            LOG.warn("the signer's keys of before count on: {}", away.getMessage());
            return before;
        }
    }

    private List<PublicKey> ask() {
        var listed = ask(request("/v1/keys").GET().build()).path("keys");
        if (!listed.isArray() || listed.isEmpty() || listed.size() > HeldKeys.MAX_KEYS) {
            throw new SigningFailure("the signer's keys: no list (expected: 1..%d)".formatted(HeldKeys.MAX_KEYS));
        }
        try {
            return listed.valueStream()
                    .map(key -> PublicKey.parse(key.asString("")))
                    .distinct()
                    .toList();
        } catch (IllegalArgumentException malformed) {
            throw new SigningFailure("the signer's keys: " + malformed.getMessage(), malformed);
        }
    }

    @Override
    public SignedTransaction sign(Transaction transaction) {
        var question = JSON.createObjectNode()
                .put("publicKey", transaction.publicKey().toString())
                .put("transaction", Base64.getEncoder().encodeToString(transaction.encode()));
        var answer = ask(request("/v1/signatures")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(question)))
                .build());
        var signed = new SignedTransaction(transaction, signature(answer));
        if (!signed.verifies()) {
            throw new SigningFailure(
                    "the signer's signature: not of " + transaction.publicKey() + " (expected: one that verifies)");
        }
        return signed;
    }

    private static Signature signature(JsonNode answer) {
        try {
            return Signature.fromBase64(answer.path("signature").asString(""));
        } catch (IllegalArgumentException malformed) {
            throw new SigningFailure("the signer's signature: " + malformed.getMessage(), malformed);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Bearer " + token)
                .timeout(WHOLE);
    }

    private JsonNode ask(HttpRequest request) {
        try {
            var reply = client.send(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MAX_REPLY_BYTES));
            if (reply.statusCode() != OK) {
                throw new SigningFailure("the signer refuses: HTTP %d %s".formatted(reply.statusCode(), reason(reply)));
            }
            return JSON.readTree(reply.body());
        } catch (JacksonException malformed) {
            throw new SigningFailure("the signer answers without JSON", malformed);
        } catch (IOException away) {
            throw new SigningFailure("the signer does not answer: " + away.getMessage(), away);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new SigningFailure("interrupted while the signer was asked", interrupted);
        }
    }

    private static String reason(HttpResponse<byte[]> reply) {
        try {
            var detail = JSON.readTree(reply.body()).path("detail").asString("");
            return detail.substring(0, Math.min(detail.length(), MAX_SHOWN));
        } catch (JacksonException notJson) {
            return "without a reason";
        }
    }

    @Override
    public void close() {
        client.close();
    }

    @Override
    public String toString() {
        return "RemoteSigner[" + address + "]";
    }
}
