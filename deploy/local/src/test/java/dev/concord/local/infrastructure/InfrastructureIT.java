package dev.concord.local.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.local.process.Child;
import dev.concord.local.process.ChildEvents;
import dev.concord.local.process.FreePorts;
import dev.concord.local.process.Supervisor;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real PostgreSQL, Kafka and Redis: what was written is there after each of them was killed. */
final class InfrastructureIT {

    @TempDir
    private Path data;

    private final Seen seen = new Seen();

    @Test
    void whatWasWrittenSurvivesTheKillOfEveryProcess()
            throws IOException, InterruptedException, SQLException, ExecutionException {
        var free = new FreePorts();
        var postgres = free.choose(15432);
        var binaries = new Binaries(Path.of("target/binaries").toAbsolutePath());
        var broker = new KafkaBroker(
                data.resolve("kafka"), free.choose(19092), free.choose(19093), StartUpCaches.used(data));
        try (var supervisor = new Supervisor(seen, Duration.ofMinutes(1), Duration.ofSeconds(15))) {
            supervisor.start(List.of(
                    new PostgresServer(binaries, data.resolve("postgres"), postgres).prepare(log("postgres")),
                    new RedisServer(binaries, data.resolve("redis"), free.choose(16379)).prepare(log("redis")),
                    broker.prepare(log("kafka"))));
            supervisor.awaitReady();
            new Databases(postgres).create(List.of("first", "second"));
            new Databases(postgres).create(List.of("second", "third"));
            createTopic(broker);

            seen.pids.values().forEach(pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly));

            seen.awaitReady(6);
            assertThat(databases(postgres)).contains("first", "second", "third");
            assertThat(topics(broker)).containsExactly("kept");
        }
        assertThat(seen.pids.values()).noneMatch(InfrastructureIT::runs);
    }

    private Path log(String name) {
        return data.resolve("logs").resolve(name + ".log");
    }

    private static void createTopic(KafkaBroker broker) throws InterruptedException, ExecutionException {
        try (var admin = admin(broker)) {
            admin.createTopics(List.of(new NewTopic("kept", 1, (short) 1)))
                    .all()
                    .get();
        }
    }

    private static List<String> topics(KafkaBroker broker) throws InterruptedException, ExecutionException {
        try (var admin = admin(broker)) {
            return List.copyOf(admin.listTopics().names().get());
        }
    }

    private static Admin admin(KafkaBroker broker) {
        return Admin.create(Map.<String, Object>of("bootstrap.servers", broker.address()));
    }

    private static List<String> databases(int port) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", PostgresServer.USER);
        try (var connection = DriverManager.getConnection(new Databases(port).url("first"), properties);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select string_agg(datname, ' ') from pg_database")) {
            rows.next();
            return List.of(rows.getString(1).split(" ", -1));
        }
    }

    private static boolean runs(long pid) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
    }

    /** Notes the current process ids, and counts how often a child became ready. */
    private static final class Seen implements ChildEvents {

        private final Map<String, Long> pids = new ConcurrentHashMap<>();
        private final AtomicInteger ready = new AtomicInteger();

        @Override
        public void started(Child child, long pid) {
            pids.put(child.name(), pid);
        }

        @Override
        public void ready(Child child, Duration afterStart) {
            ready.incrementAndGet();
        }

        @Override
        public void died(Child child, int exitCode, Duration pause) {}

        void awaitReady(int count) throws InterruptedException {
            var deadline = System.nanoTime() + Duration.ofSeconds(40).toNanos();
            while (ready.get() < count && System.nanoTime() < deadline) {
                Thread.sleep(50);
            }
            assertThat(ready).hasValueGreaterThanOrEqualTo(count);
        }
    }
}
