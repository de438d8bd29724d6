package dev.concord.local.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.concord.local.process.FreePorts;
import dev.concord.local.process.Readiness;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the simulated node counts as ready. */
final class NearNodeTest {

    private static final String READY = "{\"accountId\":\"bank.localnet\",\"secretKey\":\"ed25519:key\"}\n";

    @TempDir
    private Path data;

    private final int port = new FreePorts().choose(13_030);

    @Test
    void whatAnEarlierRunSaidInTheLogDoesNotMakeItReady() throws IOException {
        Files.writeString(log(), READY);

        assertThat(readiness().reached()).isFalse();
    }

    @Test
    void itIsReadyOnceItAnswersAndHasNamedItsBank() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), 0);
        server.createContext("/status", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        try {
            assertThat(readiness().reached()).isFalse();

            Files.writeString(log(), READY);

            assertThat(readiness().reached()).isTrue();
            assertThat(NearNode.bank(log()).accountId()).isEqualTo("bank.localnet");
        } finally {
            server.stop(0);
        }
    }

    private Readiness readiness() throws IOException {
        return new NearNode(data.resolve("near"), port, StartUpCaches.used(data))
                .prepare(log())
                .readiness();
    }

    private Path log() {
        return data.resolve("localnet.log");
    }
}
