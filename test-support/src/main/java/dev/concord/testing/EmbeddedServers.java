package dev.concord.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import redis.embedded.RedisServer;

/** The servers as child processes, and Kafka inside this JVM: needs nothing but the jars on the class path. */
final class EmbeddedServers implements Servers {
    static final Map<String, String> ONE_BROKER = Map.of(
            "auto.create.topics.enable", "false",
            "transaction.state.log.replication.factor", "1",
            "transaction.state.log.min.isr", "1",
            // Fewer than the usual 50 internal partitions, which take seconds to create on a small machine.
            "transaction.state.log.num.partitions", "4",
            "offsets.topic.num.partitions", "4");

    @Override
    public String startKafka() {
        var broker = new EmbeddedKafkaKraftBroker(1, 1);
        broker.brokerProperties(ONE_BROKER);
        // Its default would set spring.kafka.bootstrap-servers for the whole JVM, behind the back of the tests.
        broker.brokerListProperty("concord.testing.kafka");
        // It is never stopped by hand: clients that close in their own shutdown hooks still want an answer from it.
        broker.afterPropertiesSet();
        return broker.getBrokersAsString();
    }

    @Override
    public Database startPostgres() {
        return FreePort.use(port -> {
            EmbeddedPostgres.builder()
                    .setPort(port)
                    // Off by default, which would let tests of lost commits pass.
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .start();
            return new Database("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", "postgres");
        });
    }

    @Override
    public RunningRedis startRedis() {
        return FreePort.use(port -> {
            var server = RedisServer.newRedisServer()
                    .port(port)
                    .bind("127.0.0.1")
                    .setting("save \"\"")
                    .setting("appendonly no")
                    .onShutdownForceStop(true)
                    .build();
            server.start();
            return new RunningRedis(port, () -> stop(server));
        });
    }

    private static void stop(RedisServer server) {
        try {
            server.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
