package dev.concord.messaging.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.concord.contracts.event.Event;
import dev.concord.contracts.event.LabelWanted;
import dev.concord.messaging.SampleEvents;
import dev.concord.messaging.TopicLog;
import dev.concord.messaging.publish.CloudEventHeaders;
import dev.concord.messaging.publish.EventPublisher;
import dev.concord.testing.Backing;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.annotation.EnableKafka;
import org.springframework.kafka.annotation.KafkaListener;

/** A poison record goes to the dead letters of the group that choked on it, and blocks nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DeadLettersIT {

    private static final String SINGLE = "test.single";
    private static final String BATCHES = "test.batches";

    private ConfigurableApplicationContext context = start();

    @BeforeAll
    void aServiceListens() {
        assertThat(context.isRunning()).isTrue();
    }

    @AfterAll
    void stop() {
        context.close();
    }

    @Test
    void poisonIsSetAsideWithItsCauseAndReDrivenToItsGroupOnly() throws Exception {
        var listeners = context.getBean(Listeners.class);
        listeners.refused.add(9013);
        context.getBean(EventPublisher.class).send(SampleEvents.wanted(1, 9012)).get();
        context.getBean(EventPublisher.class).send(SampleEvents.wanted(1, 9013)).get();
        undecodable("{\"wanted\":");
        context.getBean(EventPublisher.class).send(SampleEvents.wanted(1, 9014)).get();

        await().untilAsserted(
                        () -> assertThat(listeners.single).contains(9012, 9014).doesNotContain(9013));
        await().untilAsserted(() -> assertThat(listeners.batches).contains(9012, 9013, 9014));
        await().untilAsserted(() -> {
            assertThat(TopicLog.read("label-wanted." + SINGLE + ".dlt")).hasSize(2);
            assertThat(TopicLog.read("label-wanted." + BATCHES + ".dlt")).hasSize(1);
        });
        assertThat(causes(SINGLE)).anySatisfy(cause -> assertThat(cause).contains("9013 is unlucky"));
        assertThat(causes(BATCHES)).singleElement().asString().contains("not a LabelWanted");
        assertThat(TopicLog.read("label-wanted." + SINGLE + ".dlt"))
                .allSatisfy(letter -> assertThat(originalMillis(letter)).isEqualTo(appendedMillis(letter)));
        await().untilAsserted(() -> assertThat(dead("label-wanted")).isEqualTo(3));

        listeners.refused.clear();
        var redriven = context.getBean(DeadLettersEndpoint.class).redrive("label-wanted", SINGLE);

        assertThat(redriven).containsEntry("redriven", 2);
        await().untilAsserted(() -> assertThat(listeners.single).contains(9013));
        assertThat(listeners.batches.stream().filter(number -> number == 9013)).hasSize(1);
        await().untilAsserted(() -> assertThat(
                        context.getBean(DeadLettersEndpoint.class).waiting())
                .containsEntry("label-wanted/" + SINGLE, 1L));
        assertThat(causes(SINGLE)).last().asString().contains("not a LabelWanted");
    }

    @Test
    void onlyASubscriptionThatExistsCanBeReDriven() {
        assertThat(context.getBean(DeadLettersEndpoint.class).redrive("label-wanted", "nobody"))
                .containsKey("error");
    }

    private double dead(String topic) {
        return context.getBean(MeterRegistry.class)
                .get("messages.dead")
                .tag("topic", topic)
                .counter()
                .count();
    }

    private static long originalMillis(ConsumerRecord<String, byte[]> letter) {
        return ByteBuffer.wrap(letter.headers()
                        .lastHeader("kafka_dlt-original-timestamp")
                        .value())
                .getLong();
    }

    /** When the log took the record that became this letter. */
    private static long appendedMillis(ConsumerRecord<String, byte[]> letter) {
        return TopicLog.read("label-wanted").stream()
                .filter(record -> Arrays.equals(record.value(), letter.value()))
                .findFirst()
                .orElseThrow()
                .timestamp();
    }

    private static List<String> causes(String group) {
        return TopicLog.read("label-wanted." + group + ".dlt").stream()
                .map(record -> CloudEventHeaders.read(record.headers(), "kafka_dlt-exception-message")
                                .orElse("")
                        + CloudEventHeaders.read(record.headers(), "kafka_dlt-exception-stacktrace")
                                .orElse(""))
                .toList();
    }

    private static void undecodable(String text) throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", Backing.kafka()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>("label-wanted", "key", text.getBytes(StandardCharsets.UTF_8)))
                    .get();
        }
    }

    private static ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(Service.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "concord.messaging.service=test",
                        "concord.messaging.partitions=2",
                        "concord.messaging.other-partitions=2",
                        "spring.kafka.bootstrap-servers=" + Backing.kafka())
                .run();
    }

    @SpringBootConfiguration // without a component scan, which would find the other tests' listeners
    @EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
    @EnableKafka
    static class Service {

        @Bean
        Listeners listeners(BatchIsolation isolation) {
            return new Listeners(isolation);
        }
    }

    static final class Listeners {

        private final BatchIsolation isolation;
        private final Set<Integer> refused = ConcurrentHashMap.newKeySet();
        private final List<Integer> single = new CopyOnWriteArrayList<>();
        private final List<Integer> batches = new CopyOnWriteArrayList<>();

        Listeners(BatchIsolation isolation) {
            this.isolation = isolation;
        }

        @KafkaListener(groupId = SINGLE, topics = "#{@subscriptions.of('label-wanted', '" + SINGLE + "')}")
        void one(ConsumerRecord<String, Event> record) {
            var number = number(record);
            if (refused.contains(number)) {
                throw new IllegalArgumentException(number + " is unlucky");
            }
            single.add(number);
        }

        @KafkaListener(
                groupId = BATCHES,
                containerFactory = "eventBatches",
                topics = "#{@subscriptions.of('label-wanted', '" + BATCHES + "')}")
        void many(List<ConsumerRecord<String, Event>> records) {
            isolation.handle(records, list -> list.forEach(record -> batches.add(number(record))));
        }

        private static int number(ConsumerRecord<String, Event> record) {
            return ((LabelWanted) record.value()).wanted();
        }
    }
}
