package dev.concord.testing;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The real Kafka, PostgreSQL and Redis that integration tests run against: each is started once per JVM, by the first test
 * that asks, and ends with it. The one place that decides between embedded servers and containers, so that no test knows
 * which it got. See {@link Images} for how a machine opts in to containers.
 */
public final class Backing {
    private static final AtomicInteger DATABASES = new AtomicInteger();

    // All guarded by the class's lock: state of the JVM on purpose, as a server per test class would take minutes.
    private static @Nullable Servers servers;
    private static @Nullable String kafka;
    private static @Nullable Database postgres;
    private static @Nullable RunningRedis redis;

    private Backing() {}

    /** The bootstrap servers of the shared broker, which creates no topic by itself. */
    public static synchronized String kafka() {
        if (kafka == null) {
            kafka = servers().startKafka();
        }
        return kafka;
    }

    /** A fresh, empty database; the name only helps whoever reads the server's log. */
    public static Database postgres(String name) {
        String unique = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]", "_") + "_" + DATABASES.incrementAndGet();
        var server = postgresServer();
        try (var connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                var statement = connection.createStatement()) {
            statement.execute("create database \"" + unique + "\"");
        } catch (SQLException e) {
            throw new IllegalStateException("database: " + unique + " (expected: created)", e);
        }
        return new Database(
                server.jdbcUrl().replaceFirst("/postgres$", "/" + unique), server.user(), server.password());
    }

    /** The URI of the shared Redis; a test that flushes or stops Redis takes a {@link #freshRedis()}. */
    public static synchronized String redis() {
        if (redis == null) {
            redis = servers().startRedis();
        }
        return redis.uri();
    }

    /** A Redis of the caller's own, to be closed by the caller. */
    public static RunningRedis freshRedis() {
        return servers().startRedis();
    }

    private static synchronized Database postgresServer() {
        if (postgres == null) {
            postgres = servers().startPostgres();
        }
        return postgres;
    }

    private static synchronized Servers servers() {
        if (servers == null) {
            servers = choose(System.getenv());
        }
        return servers;
    }

    private static Servers choose(Map<String, String> environment) {
        var choice = ServerChoice.from(environment);
        System.out.println("Servers for tests: " + choice.description());
        return switch (choice) {
            case ServerChoice.Embedded _ -> new EmbeddedServers();
            case ServerChoice.Containers containers ->
                new ContainerServers(containers.images(), "host".equals(environment.get("CONCORD_TEST_NETWORK")));
        };
    }
}
