package dev.concord.payout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.near.key.AccountId;
import dev.concord.near.key.Bytes;
import dev.concord.near.key.SecretKey;
import dev.concord.near.message.OffChainMessage;
import dev.concord.web.Caller;
import dev.concord.web.CallerToken;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the service in somebody's name, as the gateway does. */
public final class CallerClient {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    private final int port;
    private final Caller caller;

    CallerClient(int port, Caller caller) {
        this.port = port;
        this.caller = caller;
    }

    /** What the service answered. */
    public record Answer(int status, JsonNode body, String tag) {

        public String text(String field) {
            return body.path(field).asString("");
        }
    }

    /** Checks that an answer is that problem. */
    public static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(status);
        assertThat(answer.text("code")).as("%s", answer).isEqualTo(code);
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer post(String path, Map<String, ?> body) {
        return send(request(path).POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))));
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    public Answer put(String path, Map<String, ?> body) {
        return send(request(path).PUT(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))));
    }

    /** Changes what has this tag. */
    public Answer change(String path, String tag, Map<String, ?> body) {
        return send(request(path)
                .header("If-Match", tag)
                .PUT(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))));
    }

    /** The same with a key of the caller's own. */
    public Answer post(String path, Map<String, ?> body, String idempotencyKey) {
        return send(request(path)
                .header("Idempotency-Key", idempotencyKey)
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))));
    }

    /** Proves an account with its key. */
    public Answer register(AccountId account, SecretKey key) {
        return post("/v1/accounts", proof(post("/v1/accounts/challenges", Map.of()), account, key));
    }

    /** Returns what a wallet would send for a challenge. */
    public static Map<String, String> proof(Answer challenge, AccountId account, SecretKey key) {
        var message = new OffChainMessage(
                challenge.text("message"),
                Bytes.fromBase64(challenge.text("nonce")),
                challenge.text("recipient"),
                null);
        return Map.of(
                "accountId", account.value(),
                "publicKey", key.publicKey().toString(),
                "signature", message.sign(key).bytes().base64(),
                "nonce", challenge.text("nonce"));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/json")
                .header(
                        CallerToken.HEADER,
                        CallerToken.mint(caller, Instant.now().plusSeconds(60), RunningPayoutService.CALLER_SECRET));
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            var body = response.body();
            return new Answer(
                    response.statusCode(),
                    body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body),
                    response.headers().firstValue("ETag").orElse(""));
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }
}
