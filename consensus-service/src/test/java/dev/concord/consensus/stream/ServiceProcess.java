package dev.concord.consensus.stream;

import dev.concord.consensus.ConsensusService;
import dev.concord.testing.Backing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** The service in a process of its own, so that it can be killed as a machine kills it. */
final class ServiceProcess {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    static final String CALLER_SECRET = "the caller secret of the tests, 32+";

    private static final Path LOG = Path.of("target", "service-process.log");

    private final Path stateDirectory;
    private final int management = freePort();
    private Process process;

    /** Starts the service, with settings beside those that it needs in tests. */
    ServiceProcess(Path stateDirectory, String... special) {
        this.stateDirectory = stateDirectory;
        this.process = start(special);
    }

    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    void startAgain(String... special) {
        process = start(special);
    }

    void awaitReady() {
        Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(200))
                .until(this::isReady);
    }

    boolean isReady() {
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + management + "/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(2))
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Process start(String... special) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var program = List.of(
                java,
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                ConsensusService.class.getName());
        var command = Stream.of(program, arguments(), List.of(special))
                .flatMap(List::stream)
                .toList();
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(LOG.toFile()))
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private List<String> arguments() {
        return List.of(
                "--spring.kafka.bootstrap-servers=" + Backing.kafka(),
                "--spring.kafka.streams.state-dir=" + stateDirectory,
                "--concord.messaging.partitions=4",
                "--concord.messaging.other-partitions=4",
                "--concord.web.caller-secret=" + CALLER_SECRET,
                "--server.port=0",
                "--management.server.port=" + management);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
