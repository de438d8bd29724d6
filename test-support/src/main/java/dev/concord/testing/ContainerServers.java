package dev.concord.testing;

import static org.awaitility.Awaitility.await;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/**
 * The servers as containers. Each listens on the same port inside and outside, so that what Kafka advertises is true for
 * both, and so that it also works on the host's network, for engines without a bridge (CONCORD_TEST_NETWORK=host).
 */
final class ContainerServers implements Servers {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Images images;
    private final boolean hostNetwork;

    ContainerServers(Images images, boolean hostNetwork) {
        this.images = images;
        this.hostNetwork = hostNetwork;
    }

    @Override
    public String startKafka() {
        return FreePort.use(port -> {
            start(container(images.kafka(), port).withEnv(broker(port, FreePort.next())), ".*Kafka Server started.*");
            return "127.0.0.1:" + port;
        });
    }

    @Override
    public Database startPostgres() {
        return FreePort.use(port -> {
            var container = container(images.postgres(), port)
                    .withEnv(Map.of("POSTGRES_PASSWORD", "postgres", "POSTGRES_HOST_AUTH_METHOD", "trust"))
                    .withCommand("postgres -c port=%d -c listen_addresses=%s -c max_connections=300"
                            .formatted(port, address()));
            // The official image runs a server for its set-up first, which listens on a socket only.
            start(container, ".*listening on IPv4 address.*");
            var database = new Database("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", "postgres");
            awaitConnections(database);
            return database;
        });
    }

    @Override
    public RunningRedis startRedis() {
        return FreePort.use(port -> {
            var container = container(images.redis(), port)
                    .withCommand(
                            "redis-server",
                            "--port",
                            Integer.toString(port),
                            "--bind",
                            address(),
                            "--protected-mode",
                            "no",
                            "--save",
                            "");
            start(container, ".*Ready to accept connections.*");
            return new RunningRedis(port, container::stop);
        });
    }

    private Map<String, String> broker(int port, int controllerPort) {
        var settings = new HashMap<>(Map.of(
                "KAFKA_NODE_ID", "1",
                "KAFKA_PROCESS_ROLES", "broker,controller",
                "KAFKA_LISTENERS",
                        "PLAINTEXT://" + address() + ":" + port + ",CONTROLLER://127.0.0.1:" + controllerPort,
                "KAFKA_ADVERTISED_LISTENERS", "PLAINTEXT://127.0.0.1:" + port,
                "KAFKA_CONTROLLER_LISTENER_NAMES", "CONTROLLER",
                "KAFKA_CONTROLLER_QUORUM_VOTERS", "1@127.0.0.1:" + controllerPort,
                "KAFKA_LISTENER_SECURITY_PROTOCOL_MAP", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR", "1",
                "KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0"));
        EmbeddedServers.ONE_BROKER.forEach(
                (name, value) -> settings.put("KAFKA_" + name.replace('.', '_').toUpperCase(Locale.ROOT), value));
        return settings;
    }

    private GenericContainer<?> container(String image, int port) {
        var container = new GenericContainer<>(DockerImageName.parse(image)).withImagePullPolicy(name -> false);
        if (hostNetwork) {
            return container.withNetworkMode("host");
        }
        container.setPortBindings(List.of("127.0.0.1:" + port + ":" + port));
        return container;
    }

    private static void start(GenericContainer<?> container, String ready) {
        // Without its reaper Testcontainers was seen to leave containers behind, so each takes its own down.
        Runtime.getRuntime().addShutdownHook(new Thread(container::stop, "stop-container"));
        container.waitingFor(Wait.forLogMessage(ready, 1)).start();
    }

    /** A server that listens may still be recovering, and then refuses whoever connects. */
    private static void awaitConnections(Database database) {
        await().atMost(PATIENCE).ignoreExceptionsInstanceOf(SQLException.class).until(() -> accepts(database));
    }

    private static boolean accepts(Database database) throws SQLException {
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password())) {
            return connection.isValid(1);
        }
    }

    /** Inside a network of its own a server must listen on all addresses to be reached; only 127.0.0.1 is published. */
    private String address() {
        return hostNetwork ? "127.0.0.1" : "0.0.0.0";
    }
}
