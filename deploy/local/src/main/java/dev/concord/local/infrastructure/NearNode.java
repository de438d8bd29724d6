package dev.concord.local.infrastructure;

import dev.concord.local.process.Child;
import dev.concord.local.process.StartFailed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The simulated NEAR node. It says on its output, hence in its log, whose account is full of money. */
public final class NearNode {

    public static final String NAME = "localnet";

    private static final JsonMapper JSON = new JsonMapper();
    private static final String MAIN = "dev.concord.localnet.Localnet";
    private static final int HEAP_MEBIBYTES = 256;
    private static final String BLOCK_MILLIS = "200";
    private static final int TIMEOUT_MILLIS = 1_000;

    private final Path data;
    private final int port;
    private final StartUpCaches caches;

    public NearNode(Path data, int port, StartUpCaches caches) {
        this.data = data;
        this.port = port;
        this.caches = caches;
    }

    /** An account with its key. */
    public record Bank(String accountId, String secretKey) {

        @Override
        public String toString() {
            return "Bank(" + accountId + ")";
        }
    }

    public Child prepare(Path log) throws IOException {
        return prepare(log, List.of(), List.of());
    }

    /** Does so with JVM options and arguments that come after the usual ones, and win. */
    public Child prepare(Path log, List<String> jvmOptions, List<String> arguments) throws IOException {
        Files.createDirectories(data);
        var program = new ArrayList<>(List.of(
                MAIN,
                "--port",
                Integer.toString(port),
                "--data",
                data.toString(),
                "--block-millis",
                BLOCK_MILLIS,
                "--token",
                LocalToken.option()));
        program.addAll(arguments);
        var command = JavaCommand.withHeap(HEAP_MEBIBYTES)
                .with(caches.options(NAME))
                .with(jvmOptions)
                .running(program);
        return ClassPath.child(Child.of(NAME, command, log, () -> isReady(log)));
    }

    /** The log alone does not tell: it is appended to, so it may hold the word of a node that has ended since. */
    private boolean isReady(Path log) {
        return bankIn(log).isPresent() && answers();
    }

    private boolean answers() {
        try {
            var status = URI.create("http://127.0.0.1:" + port + "/status").toURL();
            var connection = (HttpURLConnection) status.openConnection(Proxy.NO_PROXY);
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Returns the account that holds all the money, as the node said when it was ready. */
    public static Bank bank(Path log) {
        return bankIn(log).orElseThrow(() -> new StartFailed("localnet did not name its bank in " + log));
    }

    private static Optional<Bank> bankIn(Path log) {
        try (var lines = Files.lines(log)) {
            return lines.filter(line -> line.startsWith("{"))
                    .flatMap(line -> bankOf(line).stream())
                    .reduce((earlier, later) -> later);
        } catch (IOException notYet) {
            return Optional.empty();
        } catch (UncheckedIOException torn) {
            return Optional.empty();
        }
    }

    private static Optional<Bank> bankOf(String line) {
        try {
            JsonNode ready = JSON.readTree(line);
            return ready.hasNonNull("secretKey")
                    ? Optional.of(new Bank(
                            ready.required("accountId").asString(),
                            ready.required("secretKey").asString()))
                    : Optional.empty();
        } catch (JacksonException otherOutput) {
            return Optional.empty();
        }
    }
}
