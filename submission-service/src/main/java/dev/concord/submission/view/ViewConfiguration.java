package dev.concord.submission.view;

import dev.concord.contracts.event.Topic;
import dev.concord.messaging.topic.Subscriptions;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;

/** Wires the view's own reader, which is no listener: it has no group, as Redis keeps its place. */
@Configuration(proxyBeanMethods = false)
class ViewConfiguration {

    /** Names the view's dead letters; nothing joins a group of this name. */
    static final String GROUP = "submission-service.redis";

    private static final List<Topic> INPUTS = List.of(
            Topic.PROJECT_OPENED, Topic.TASK_CREATED, Topic.LABEL_SUBMITTED, Topic.LABEL_WANTED, Topic.LABEL_AGREED);
    private static final int MOST_RECORDS = 2_000;
    private static final int PATIENCE_MILLIS = 10_000;

    /** A label alone waits so long for others: it is noted already, and each reading costs Redis a write to its disk. */
    private static final int GATHERED_MILLIS = 50;

    private static final int GATHERED_BYTES = 64 << 10;

    @Bean
    Supplier<Inputs> viewInputs(KafkaProperties kafka, Subscriptions subscriptions) {
        var topics = INPUTS.stream()
                .flatMap(topic -> Stream.of(subscriptions.of(topic.topicName(), GROUP)))
                .toList();
        return () -> new Inputs(consumer(kafka), topics);
    }

    @Bean
    ViewDeadLetters viewDeadLetters(KafkaProperties kafka, MeterRegistry metrics) {
        var producers = new DefaultKafkaProducerFactory<>(
                kafka.buildProducerProperties(), new StringSerializer(), new ByteArraySerializer());
        return new ViewDeadLetters(producers, metrics);
    }

    private static KafkaConsumer<String, byte[]> consumer(KafkaProperties kafka) {
        var settings = new HashMap<>(kafka.buildConsumerProperties());
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, MOST_RECORDS);
        settings.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, GATHERED_BYTES);
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, GATHERED_MILLIS);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
