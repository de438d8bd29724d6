package dev.concord.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import brave.Tracing;
import dev.concord.contracts.event.EventJson;
import dev.concord.contracts.event.EventType;
import dev.concord.contracts.event.LabelWanted;
import dev.concord.contracts.id.TimeOrderedIds;
import dev.concord.messaging.SampleEvents;
import dev.concord.messaging.TopicLog;
import dev.concord.messaging.publish.CloudEventHeaders;
import dev.concord.messaging.publish.TraceParents;
import dev.concord.testing.Backing;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.tracing.brave.bridge.BraveCurrentTraceContext;
import io.micrometer.tracing.brave.bridge.BraveTracer;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.support.TransactionTemplate;

/** The outbox against real PostgreSQL and Kafka. */
final class OutboxIT {

    private static final String TOPIC = "label-wanted";

    private final DriverManagerDataSource database = database();
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final TransactionTemplate transactions =
            new TransactionTemplate(new DataSourceTransactionManager(database));
    private final List<OutboxRelay> relays = new ArrayList<>();
    private final OutboxRelay relay = relay();
    private final Outbox outbox = new JdbcOutbox(
            jdbc,
            new TimeOrderedIds(InstantSource.system(), new Random(1)),
            InstantSource.system(),
            TraceParents.none(),
            relay::wake);

    @BeforeEach
    void anEmptyTopic() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", Backing.kafka()))) {
            if (admin.listTopics().names().get().contains(TOPIC)) {
                admin.deleteTopics(List.of(TOPIC)).all().get();
                await().until(() -> !admin.listTopics().names().get().contains(TOPIC));
            }
            admin.createTopics(List.of(new NewTopic(TOPIC, 2, (short) 1))).all().get();
        }
    }

    @AfterEach
    void stop() {
        relays.forEach(OutboxRelay::stop);
    }

    @Test
    void whatIsCommittedIsPublishedInOrderAndOnce() {
        relay.start();

        var numbers = IntStream.rangeClosed(1, OutboxRelay.BATCH + 300).boxed().toList();
        transactions.executeWithoutResult(_ -> outbox.appendAll(numbers.stream()
                .limit(OutboxRelay.BATCH + 200)
                .map(number -> SampleEvents.wanted(1, number))
                .toList()));
        numbers.stream().skip(OutboxRelay.BATCH + 200).forEach(this::append);

        await().untilAsserted(() -> assertThat(published()).hasSize(numbers.size()));
        assertThat(published()).isEqualTo(numbers);
        await().untilAsserted(() -> assertThat(pending()).isZero());
    }

    @Test
    void metricsTellWhatWaitsForHowLongAndWhatLeft() {
        var metrics = new SimpleMeterRegistry();
        var _ = new OutboxGauges(jdbc, metrics);
        append(1);
        append(2);
        jdbc.update("update outbox set occurred_at = occurred_at - interval '1 hour'");

        assertThat(metrics.get("outbox.pending").gauge().value()).isEqualTo(2);
        assertThat(metrics.get("outbox.oldest.age.seconds").gauge().value()).isBetween(3_600.0, 3_700.0);

        var counting = new OutboxRelay(database, OutboxIT::producer, "test", metrics);
        relays.add(counting);
        counting.start();
        await().untilAsserted(() ->
                assertThat(metrics.get("outbox.published").counter().count()).isEqualTo(2));
        assertThat(metrics.get("outbox.pending").gauge().value()).isZero();
        assertThat(metrics.get("outbox.oldest.age.seconds").gauge().value()).isZero();
    }

    @Test
    void theTraceOfWhatMadeTheFactLeavesWithIt() {
        try (var tracing = Tracing.newBuilder().build()) {
            var tracer = new BraveTracer(tracing.tracer(), new BraveCurrentTraceContext(tracing.currentTraceContext()));
            var span = tracer.nextSpan().start();
            try (var _ = tracer.withSpan(span)) {
                var traced = new JdbcOutbox(
                        jdbc, () -> new UUID(1, 2), InstantSource.system(), new TraceParents(tracer), relay::wake);
                transactions.executeWithoutResult(_ -> traced.append(SampleEvents.wanted(1, 1)));
            }
            relay.start();

            var expected =
                    "00-" + span.context().traceId() + "-" + span.context().spanId() + "-01";
            await().untilAsserted(() -> assertThat(TopicLog.read(TOPIC))
                    .singleElement()
                    .extracting(record -> CloudEventHeaders.read(record.headers(), "traceparent"))
                    .isEqualTo(Optional.of(expected)));
        }
    }

    @Test
    void whatIsRolledBackIsNotPublished() {
        relay.start();

        transactions.executeWithoutResult(transaction -> {
            outbox.append(SampleEvents.wanted(1, 1));
            transaction.setRollbackOnly();
        });
        append(2);

        await().untilAsserted(() -> assertThat(published()).containsExactly(2));
    }

    @Test
    void aFactIsAppendedInTheTransactionThatMadeIt() {
        assertThatThrownBy(() -> outbox.append(SampleEvents.wanted(1, 1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("outside a transaction");
    }

    @Test
    void aRelayThatWakesUpAfterAnotherTookOverIsFenced() {
        try (var stalled = producer()) {
            stalled.initTransactions();
            stalled.beginTransaction();
            append(1);
            relay.start();
            await().untilAsserted(() -> assertThat(published()).containsExactly(1));

            assertThatThrownBy(() -> {
                        stalled.send(row().asRecord("test")).get();
                        stalled.commitTransaction();
                    })
                    .satisfiesAnyOf(
                            failure -> assertThat(failure).hasRootCauseInstanceOf(InvalidProducerEpochException.class),
                            failure -> assertThat(failure).isInstanceOf(ProducerFencedException.class),
                            failure -> assertThat(failure).hasRootCauseInstanceOf(ProducerFencedException.class));
        }
        assertThat(published()).containsExactly(1);
    }

    @Test
    void aCrashBetweenPublishingAndDeletingPublishesAgainAndLosesNothing() throws SQLException {
        append(1);
        append(2);
        try (var rows = OutboxRows.tryLock(database);
                var crashing = producer()) {
            crashing.initTransactions();
            crashing.beginTransaction();
            for (var row : rows.next(1)) {
                var _ = crashing.send(row.asRecord("test"));
            }
            crashing.commitTransaction();
        }

        relay.start();

        await().untilAsserted(() -> assertThat(published()).containsExactly(1, 1, 2));
    }

    @Test
    void onlyOneRelayWorksAndAnotherTakesOver() throws SQLException {
        try (var held = OutboxRows.tryLock(database)) {
            assertThat(held.held()).isTrue();
            relay.start();
            append(1);
            await().during(Duration.ofSeconds(1))
                    .untilAsserted(() -> assertThat(published()).isEmpty());
        }

        await().untilAsserted(() -> assertThat(published()).containsExactly(1));
    }

    private void append(int number) {
        transactions.executeWithoutResult(transaction -> outbox.append(SampleEvents.wanted(1, number)));
    }

    private static OutboxRow row() {
        var event = SampleEvents.wanted(1, 99);
        return new OutboxRow(
                1, EventType.of(event), new UUID(1, 2), event.key(), EventJson.encode(event), Instant.EPOCH, null);
    }

    private static List<Integer> published() {
        return TopicLog.events(TOPIC).stream()
                .map(event -> ((LabelWanted) event).wanted())
                .toList();
    }

    private long pending() {
        var count = jdbc.queryForObject("select count(*) from outbox", Long.class);
        return count == null ? -1 : count;
    }

    private OutboxRelay relay() {
        var made = new OutboxRelay(database, OutboxIT::producer, "test", new SimpleMeterRegistry());
        relays.add(made);
        return made;
    }

    private static Producer<String, byte[]> producer() {
        var settings = new HashMap<String, Object>(Map.of(
                "bootstrap.servers",
                Backing.kafka(),
                "transactional.id",
                "test.outbox",
                "transaction.timeout.ms",
                10_000));
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    private static DriverManagerDataSource database() {
        var fresh = Backing.postgres("outbox");
        var source = new DriverManagerDataSource(fresh.jdbcUrl(), fresh.user(), fresh.password());
        new ResourceDatabasePopulator(new ClassPathResource("db/messaging/V1_0__outbox.sql")).execute(source);
        return source;
    }
}
