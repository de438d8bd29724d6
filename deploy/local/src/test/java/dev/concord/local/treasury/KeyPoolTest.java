package dev.concord.local.treasury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.concord.contracts.money.NearAmount;
import dev.concord.local.chain.NearAccount;
import dev.concord.local.client.ConcordClient;
import dev.concord.localnet.LocalNode;
import dev.concord.localnet.node.NodeSettings;
import dev.concord.near.key.AccountId;
import dev.concord.near.key.PublicKey;
import dev.concord.near.key.SecretKey;
import dev.concord.near.rpc.AccessKeyAnswer;
import dev.concord.near.rpc.Finality;
import dev.concord.near.rpc.NearRpc;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys on a simulated chain and in a file; the service's side is one that grants or refuses. */
class KeyPoolTest {

    private static final AccountId TREASURY = new AccountId("treasury.bank.localnet");
    private static final SecureRandom RANDOM = new SecureRandom();

    @TempDir
    private Path folder;

    private final SecretKey admin = SecretKey.random(RANDOM);
    private final SecretKey first = SecretKey.random(RANDOM);
    private volatile boolean granted = true;
    private SecretKeysFile file;
    private LocalNode node;
    private NearRpc rpc;
    private HttpServer gateway;
    private ConcordClient client;
    private KeyPool pool;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        node = LocalNode.start(folder.resolve("chain"), 0, NodeSettings.every(Duration.ofMillis(20)));
        rpc = NearRpc.over(List.of(node.uri()));
        new NearAccount(rpc, node.bank().accountId(), node.bank().key())
                .create(TREASURY, NearAmount.ofNear("10"), List.of(admin.publicKey(), first.publicKey()));
        file = new SecretKeysFile(folder.resolve("keys"));
        file.write(List.of(first));
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        gateway.createContext("/v1/operator/lanes/", exchange -> {
            try (exchange) {
                var body = "{\"publicKey\":\"k\",\"state\":\"retired\",\"lastNonce\":\"1\",\"unresolved\":0}"
                        .getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(granted ? 200 : 409, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        gateway.start();
        client = new ConcordClient(
                URI.create("http://127.0.0.1:" + gateway.getAddress().getPort()), RANDOM);
        pool = new KeyPool(file, new NearAccount(rpc, TREASURY, admin), client.asOperator("co_token"), RANDOM);
    }

    @AfterEach
    void stop() {
        client.close();
        gateway.stop(0);
        rpc.close();
        node.close();
    }

    @Test
    void newKeysSignForTheTreasuryAndLieInTheFile() throws IOException, InterruptedException {
        var made = pool.make(3);

        assertThat(made).hasSize(3).allMatch(this::isOnChain);
        assertThat(inFile()).hasSize(4).contains(first.publicKey()).containsAll(made);
    }

    @Test
    void whatBrokeOffHalfDoneIsFinished() throws IOException, InterruptedException {
        var half = SecretKey.random(RANDOM);
        new SecretKeysFile(folder.resolve("keys.pending")).write(List.of(half));
        new NearAccount(rpc, TREASURY, admin).addKeys(List.of(half.publicKey()));

        var made = pool.make(1);

        assertThat(made).containsExactly(half.publicKey());
        assertThat(inFile()).containsExactly(first.publicKey(), half.publicKey());
        assertThat(folder.resolve("keys.pending")).doesNotExist();
    }

    @Test
    void aRetiredKeyIsGoneFromChainAndFile() throws IOException, InterruptedException {
        pool.retire(first.publicKey());

        assertThat(isOnChain(first.publicKey())).isFalse();
        assertThat(inFile()).isEmpty();
        assertThat(pool.retire(first.publicKey()).state()).isEqualTo("retired");
    }

    @Test
    void aKeyThatTheServiceStillNeedsStays() throws IOException {
        granted = false;

        assertThatThrownBy(() -> pool.retire(first.publicKey())).hasMessageContaining("409");

        assertThat(isOnChain(first.publicKey())).isTrue();
        assertThat(inFile()).containsExactly(first.publicKey());
    }

    private List<PublicKey> inFile() throws IOException {
        return file.read().stream().map(SecretKey::publicKey).toList();
    }

    private boolean isOnChain(PublicKey key) {
        return rpc.viewAccessKey(TREASURY, key, Finality.FINAL) instanceof AccessKeyAnswer.Found;
    }
}
