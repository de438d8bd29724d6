package dev.concord.testing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class BackingIT {
    @Test
    void postgres_keeps_what_it_is_told() throws SQLException {
        try (var connection = open(Backing.postgres("round-trip"));
                var statement = connection.createStatement()) {
            statement.execute("create table answer (value int not null)");
            statement.execute("insert into answer (value) values (42)");

            try (var found = statement.executeQuery("select value from answer")) {
                assertThat(found.next()).isTrue();
                assertThat(found.getInt("value")).isEqualTo(42);
            }
        }
    }

    @Test
    void every_database_is_empty_even_if_its_name_was_asked_for_before() throws SQLException {
        try (var first = open(Backing.postgres("same"));
                var second = open(Backing.postgres("same"));
                var statement = first.createStatement()) {
            statement.execute("create table leftover (value int not null)");

            try (var tables = second.getMetaData().getTables(null, "public", "%", new String[] {"TABLE"})) {
                assertThat(tables.next()).isFalse();
            }
        }
    }

    @Test
    void postgres_commits_before_it_answers() throws SQLException {
        try (var connection = open(Backing.postgres("durable"));
                var statement = connection.createStatement();
                var setting = statement.executeQuery("show synchronous_commit")) {
            assertThat(setting.next()).isTrue();
            assertThat(setting.getString(1)).isEqualTo("on");
        }
    }

    @Test
    void kafka_shows_committed_transactions_and_hides_aborted_ones() throws Exception {
        createTopic("backing-transactions");

        try (var producer = producer("backing-it")) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>("backing-transactions", "key", "aborted"))
                    .get();
            producer.abortTransaction();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>("backing-transactions", "key", "committed"))
                    .get();
            producer.commitTransaction();
        }

        assertThat(committed("backing-transactions", 1)).containsExactly("committed");
    }

    @Test
    void kafka_creates_no_topic_that_nobody_declared() throws Exception {
        try (var producer = producer(null)) {
            assertThat(producer.send(new ProducerRecord<>("backing-undeclared", "lost")))
                    .failsWithin(Duration.ofSeconds(10))
                    .withThrowableOfType(ExecutionException.class);
        }

        try (var admin = Admin.create(kafka())) {
            assertThat(admin.describeTopics(List.of("backing-undeclared"))
                            .allTopicNames()
                            .toCompletionStage())
                    .failsWithin(Duration.ofSeconds(10))
                    .withThrowableOfType(ExecutionException.class)
                    .withCauseInstanceOf(UnknownTopicOrPartitionException.class);
        }
    }

    @Test
    void redis_answers_a_ping() throws IOException {
        assertThat(send(URI.create(Backing.redis()), "PING")).isEqualTo("+PONG");
    }

    @Test
    void a_fresh_redis_shares_nothing_and_ends_when_closed() throws IOException {
        send(URI.create(Backing.redis()), "SET shared 1");
        URI uri;

        try (var fresh = Backing.freshRedis()) {
            uri = URI.create(fresh.uri());
            assertThat(send(uri, "EXISTS shared")).isEqualTo(":0");
        }

        assertThatIOException().isThrownBy(() -> send(uri, "PING"));
    }

    @Test
    void the_servers_are_started_once() {
        assertThat(Backing.kafka()).isEqualTo(Backing.kafka());
        assertThat(Backing.redis()).isEqualTo(Backing.redis());
    }

    private static Connection open(Database database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }

    private static String send(URI redis, String command) throws IOException {
        try (var socket = new Socket(redis.getHost(), redis.getPort());
                var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII))) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write((command + "\r\n").getBytes(US_ASCII));
            String line = answer.readLine();
            if (line == null) {
                throw new IOException("redis: closed (expected: an answer to " + command + ")");
            }
            return line;
        }
    }

    private static void createTopic(String name) throws Exception {
        try (var admin = Admin.create(kafka())) {
            admin.createTopics(List.of(new NewTopic(name, 1, (short) 1))).all().get();
        }
    }

    private static KafkaProducer<String, String> producer(@Nullable String transactionalId) {
        var settings = new HashMap<>(kafka());
        settings.put("max.block.ms", 2_000);
        if (transactionalId != null) {
            settings.put("transactional.id", transactionalId);
            settings.put("max.block.ms", 30_000);
        }
        return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }

    private static List<String> committed(String topic, int wanted) {
        var settings = new HashMap<>(kafka());
        settings.putAll(
                Map.of("group.id", topic, "isolation.level", "read_committed", "auto.offset.reset", "earliest"));
        var values = new ArrayList<String>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            for (int poll = 0; poll < 30 && values.size() < wanted; poll++) {
                consumer.poll(Duration.ofSeconds(1)).forEach(record -> values.add(record.value()));
            }
        }
        return values;
    }

    private static Map<String, Object> kafka() {
        return Map.of("bootstrap.servers", Backing.kafka());
    }
}
