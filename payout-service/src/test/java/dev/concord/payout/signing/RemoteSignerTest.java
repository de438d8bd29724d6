package dev.concord.payout.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.concord.near.key.SecretKey;
import dev.concord.near.transaction.Transaction;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Nothing that comes from a signer elsewhere is believed before it is verified. */
class RemoteSignerTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final SecretKey KEY = SecretKey.fromSeed(new byte[32]);
    private static final SecretKey OTHER =
            SecretKey.fromSeed("another key, of thirty-two bytes".getBytes(StandardCharsets.UTF_8));

    private HttpServer server;
    private RemoteSigner signer;
    private Instant now = Instant.EPOCH;
    private volatile int status = 200;
    private volatile String keys = "{\"keys\": [\"" + KEY.publicKey() + "\"]}";
    private volatile SecretKey signingKey = KEY;
    private volatile String answer = "";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/keys", exchange -> reply(exchange, keys));
        server.createContext(
                "/v1/signatures", exchange -> reply(exchange, answer.isEmpty() ? signature(exchange) : answer));
        server.start();
        signer = new RemoteSigner(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()), "the token", () -> now);
    }

    @AfterEach
    void stop() {
        signer.close();
        server.stop(0);
    }

    @Test
    void itListsItsKeysAndSigns() {
        var transaction = Transactions.by(KEY.publicKey());

        assertThat(signer.publicKeys()).containsExactly(KEY.publicKey());
        assertThat(signer.sign(transaction)).isEqualTo(transaction.sign(KEY));
    }

    @Test
    void keysAreAskedForAgainAfterAWhile() {
        assertThat(signer.publicKeys()).hasSize(1);
        keys = "{\"keys\": [\"" + KEY.publicKey() + "\", \"" + OTHER.publicKey() + "\"]}";
        assertThat(signer.publicKeys()).hasSize(1);

        now = now.plus(Duration.ofMinutes(1));

        assertThat(signer.publicKeys()).containsExactly(KEY.publicKey(), OTHER.publicKey());
    }

    @Test
    void whileItIsAwayItsKeysStay() {
        assertThat(signer.publicKeys()).hasSize(1);
        now = now.plus(Duration.ofMinutes(1));
        status = 503;

        assertThat(signer.publicKeys()).containsExactly(KEY.publicKey());
    }

    @Test
    void aSignatureOfAnotherKeyIsNotBelieved() {
        signingKey = OTHER;

        assertThatThrownBy(() -> signer.sign(Transactions.by(KEY.publicKey())))
                .isInstanceOf(SigningFailure.class)
                .hasMessageContaining("expected: one that verifies");
    }

    @Test
    void aRefusalIsPassedOnWithItsReason() {
        status = 403;
        answer = "{\"detail\": \"above the daily limit\"}";

        assertThatThrownBy(() -> signer.sign(Transactions.by(KEY.publicKey())))
                .hasMessage("the signer refuses: HTTP 403 above the daily limit");
    }

    @Test
    void whatMakesNoSenseIsAFailure() {
        for (var nonsense : new String[] {"{}", "[]", "no JSON", "{\"signature\": \"AAAA\"}", "{\"signature\": 7}"}) {
            answer = nonsense;
            assertThatThrownBy(() -> signer.sign(Transactions.by(KEY.publicKey())))
                    .isInstanceOf(SigningFailure.class);
        }
        for (var nonsense :
                new String[] {"{}", "{\"keys\": []}", "{\"keys\": [\"secp256k1:abc\"]}", " ".repeat(300_000)}) {
            keys = nonsense;
            assertThatThrownBy(signer::publicKeys).isInstanceOf(SigningFailure.class);
        }
    }

    @Test
    void aSignerThatIsAwayIsAFailure() {
        server.stop(0);

        assertThatThrownBy(() -> signer.sign(Transactions.by(KEY.publicKey())))
                .isInstanceOf(SigningFailure.class)
                .hasMessageContaining("does not answer");
    }

    @Test
    void theTokenIsShownNowhere() {
        assertThat(signer.toString()).doesNotContain("token");
    }

    private String signature(HttpExchange exchange) throws IOException {
        var question = JSON.readTree(exchange.getRequestBody());
        var transaction = Transaction.decode(
                Base64.getDecoder().decode(question.path("transaction").asString()));
        assertThat(question.path("publicKey").asString())
                .isEqualTo(transaction.publicKey().toString());
        return "{\"signature\": \""
                + signingKey.sign(transaction.hash().bytes().toArray()).bytes().base64() + "\"}";
    }

    private void reply(HttpExchange exchange, String body) throws IOException {
        try (exchange) {
            var known = "Bearer the token".equals(exchange.getRequestHeaders().getFirst("Authorization"));
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(known ? status : 401, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
