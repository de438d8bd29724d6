package dev.concord.submission;

import static dev.concord.submission.Samples.aProject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.concord.contracts.event.ProjectState;
import dev.concord.messaging.consume.DeadLettersEndpoint;
import dev.concord.submission.redis.Scripts;
import dev.concord.testing.Backing;
import dev.concord.testing.RunningRedis;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A record that the view cannot take is set aside with its cause, and blocks nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PoisonRecordIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final RunningRedis redis = Backing.freshRedis();
    private final FlushedRedis broken = new FlushedRedis(redis.uri());
    private final RunningService service = RunningService.start(redis.uri(), Backing.postgres("submission_poison"));

    @BeforeAll
    void theServiceIsReady() {
        service.awaitReady();
    }

    @AfterAll
    void stop() {
        service.close();
        broken.close();
        redis.close();
    }

    @Test
    void whatIsNoEventBecomesADeadLetter() throws Exception {
        var marker = "{\"noise\":\"" + UUID.randomUUID() + "\"";
        var project = aProject(1, 2);
        append("label-wanted", marker);
        service.publish(project.wanted("a", 2));

        await().atMost(PATIENCE).until(() -> "2".equals(wanted(project)));
        assertThat(deadLetters("label-wanted", marker))
                .singleElement()
                .satisfies(letter -> assertThat(cause(letter)).contains("not a LabelWanted"));
        assertThat(service.management().status("/actuator/health/readiness")).isEqualTo(200);
    }

    @Test
    void whatTheViewCannotTakeBecomesADeadLetterAndCanBeReDriven() {
        var project = aProject(1, 2);
        var poisoned = "submission:task:" + project.task("poisoned");
        service.publish(project.opened(1, ProjectState.OPEN));
        broken.commands().set(poisoned, "not a hash");
        service.publish(project.created("before"), project.created("poisoned"), project.created("after"));

        await().atMost(PATIENCE).until(() -> names(project).size() == 2);
        var name = "\"name\":\"poisoned\",\"data\"";
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(deadLetters("task-created", name))
                        .singleElement()
                        .satisfies(letter -> assertThat(cause(letter)).contains("WRONGTYPE")));

        broken.commands().del(poisoned);
        assertThat(service.bean(DeadLettersEndpoint.class).redrive("task-created", "submission-service.redis"))
                .containsEntry("redriven", 1);

        await().atMost(PATIENCE).until(() -> names(project).size() == 3);
        assertThat(service.tasker("ann").named(project, "poisoned").assignments())
                .hasSize(1);
    }

    private String wanted(Samples project) {
        return service.bean(Scripts.class)
                .hash("submission:task:" + project.task("a"))
                .getOrDefault("wanted", "");
    }

    private Map<String, String> names(Samples project) {
        return service.bean(Scripts.class).hash("submission:project:" + project.project() + ":names");
    }

    private static List<ConsumerRecord<String, byte[]>> deadLetters(String topic, String part) {
        return SubmittedLabels.read(topic + ".submission-service.redis.dlt", new ByteArrayDeserializer()).stream()
                .filter(letter -> new String(letter.value(), StandardCharsets.UTF_8).contains(part))
                .toList();
    }

    private static String cause(ConsumerRecord<String, byte[]> letter) {
        return new String(
                letter.headers().lastHeader("kafka_dlt-exception-message").value(), StandardCharsets.UTF_8);
    }

    private static void append(String topic, String text) throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", Backing.kafka()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, "key", text.getBytes(StandardCharsets.UTF_8)))
                    .get();
        }
    }
}
