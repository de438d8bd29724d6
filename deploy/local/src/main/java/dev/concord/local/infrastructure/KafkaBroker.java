package dev.concord.local.infrastructure;

import dev.concord.local.process.Child;
import dev.concord.local.process.LogTail;
import dev.concord.local.process.StartFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Uuid;

/**
 * A Kafka broker that is its own controller (KRaft combined mode), with its log on disk. One broker survives being killed, not
 * a power cut; production runs three.
 */
public final class KafkaBroker {

    public static final String NAME = "kafka";

    private static final int HEAP_MEBIBYTES = 512;
    private static final int ASK_SECONDS = 2;

    private final Path folder;
    private final int port;
    private final int controllerPort;
    private final StartUpCaches caches;

    public KafkaBroker(Path folder, int port, int controllerPort, StartUpCaches caches) {
        this.folder = folder;
        this.port = port;
        this.controllerPort = controllerPort;
        this.caches = caches;
    }

    /** Returns the bootstrap address. */
    public String address() {
        return "127.0.0.1:" + port;
    }

    /** Writes the configuration, formats the log directory if it is new, and returns the broker's process. */
    public Child prepare(Path log) throws IOException, InterruptedException {
        return prepare(log, List.of());
    }

    /** Does so with JVM options that come after the usual ones, and win. */
    public Child prepare(Path log, List<String> jvmOptions) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        var configuration = folder.resolve("server.properties");
        Files.writeString(configuration, properties());
        if (!Files.exists(logDirectory().resolve("meta.properties"))) {
            format(configuration, log);
        }
        var command = java(HEAP_MEBIBYTES)
                .with(caches.options(NAME))
                .with(jvmOptions)
                .running(List.of("kafka.Kafka", configuration.toString()));
        return ClassPath.child(Child.of(NAME, command, log, this::answers));
    }

    private Path logDirectory() {
        return folder.resolve("log");
    }

    /**
     * Short elections and a short broker session, because after a kill the broker is refused until the session of its
     * predecessor has ended, nine seconds by default.
     */
    private String properties() {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                controller.quorum.election.timeout.ms=300
                controller.listener.names=CONTROLLER
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                inter.broker.listener.name=PLAINTEXT
                broker.session.timeout.ms=3000
                broker.heartbeat.interval.ms=500
                log.dirs=%3$s
                auto.create.topics.enable=false
                default.replication.factor=1
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=8
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=8
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                log.cleaner.dedupe.buffer.size=33554432
                """.formatted(port, controllerPort, escaped(logDirectory()));
    }

    private void format(Path configuration, Path log) throws IOException, InterruptedException {
        Files.createDirectories(log.getParent());
        var command = java(HEAP_MEBIBYTES)
                .running(List.of(
                        "kafka.tools.StorageTool",
                        "format",
                        "--ignore-formatted",
                        "--cluster-id",
                        Uuid.randomUuid().toString(),
                        "--config",
                        configuration.toString()));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(ClassPath.environment());
        var exitCode = builder.start().waitFor();
        if (exitCode != 0) {
            throw new StartFailed(
                    "Kafka: format ended with " + exitCode + ". The end of " + log + ":\n" + LogTail.of(log));
        }
    }

    /** Kafka's client may refuse to be made as well; whatever it throws, the keeper must go on asking. */
    boolean answers() {
        var configuration = Map.<String, Object>of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                address(),
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                1_000,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                ASK_SECONDS * 1_000);
        try (var admin = Admin.create(configuration)) {
            return !admin.describeCluster()
                    .nodes()
                    .get(ASK_SECONDS, TimeUnit.SECONDS)
                    .isEmpty();
        } catch (ExecutionException | TimeoutException | KafkaException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static JavaCommand java(int heapMebibytes) {
        return JavaCommand.withHeap(heapMebibytes)
                .with("-Dorg.slf4j.simpleLogger.showDateTime=true")
                .with("-Dorg.slf4j.simpleLogger.dateTimeFormat=HH:mm:ss.SSS");
    }

    /** In a properties file the backslash escapes. */
    private static String escaped(Path path) {
        return path.toString().replace("\\", "\\\\");
    }
}
