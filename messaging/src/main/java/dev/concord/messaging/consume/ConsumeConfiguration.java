package dev.concord.messaging.consume;

import dev.concord.contracts.event.Event;
import dev.concord.messaging.serde.EventDeserializer;
import dev.concord.messaging.serde.EventSerializer;
import dev.concord.messaging.topic.Subscriptions;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.ContainerProperties.AckMode;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.support.serializer.DelegatingByTypeSerializer;
import org.springframework.kafka.support.serializer.ErrorHandlingDeserializer;

/** The two ways to listen: record by record ({@code events}, the default) and in batches ({@code eventBatches}). */
@Configuration(proxyBeanMethods = false)
public class ConsumeConfiguration {

    private static final int SESSION_MILLIS = 10_000;
    private static final int HEARTBEAT_MILLIS = 3_000;
    private static final int MAX_BATCH = 500;

    /**
     * Whoever asked for batches gets them: a record alone waits so long for others, and saves a fetch and a transaction. Half as
     * long costs all others more than it gives (docs/adr/0037).
     */
    private static final int BATCH_WAIT_MILLIS = 500;

    private static final int BATCH_BYTES = 64 * 1024;

    @Bean
    BatchIsolation batchIsolation() {
        return new BatchIsolation();
    }

    @Bean
    DeadLetters deadLetters(KafkaProperties kafka, EventSerializer serializer, MeterRegistry metrics) {
        var values = new DelegatingByTypeSerializer(
                Map.of(byte[].class, new ByteArraySerializer(), Event.class, serializer), true);
        var producers = new DefaultKafkaProducerFactory<String, Object>(
                kafka.buildProducerProperties(), new StringSerializer(), values);
        return new DeadLetters(new KafkaTemplate<>(producers), metrics);
    }

    @Bean
    ConsumerFactory<String, Event> eventConsumers(KafkaProperties kafka) {
        return consumers(kafka, Map.of());
    }

    private static ConsumerFactory<String, Event> consumers(KafkaProperties kafka, Map<String, Object> special) {
        var settings = new HashMap<>(kafka.buildConsumerProperties());
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, MAX_BATCH);
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_MILLIS);
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, HEARTBEAT_MILLIS);
        settings.putAll(special);
        return new DefaultKafkaConsumerFactory<>(
                settings, new StringDeserializer(), new ErrorHandlingDeserializer<>(new EventDeserializer()));
    }

    /** Named as Spring Kafka's default, so that a listener that names no factory gets this one. */
    @Bean({"kafkaListenerContainerFactory", "events"})
    ConcurrentKafkaListenerContainerFactory<String, Event> events(
            ConsumerFactory<String, Event> consumers, DeadLetters deadLetters) {
        var factory = factory(consumers, deadLetters);
        factory.getContainerProperties().setAckMode(AckMode.RECORD);
        factory.getContainerProperties().setObservationEnabled(true);
        return factory;
    }

    @Bean
    ConcurrentKafkaListenerContainerFactory<String, Event> eventBatches(
            KafkaProperties kafka, DeadLetters deadLetters) {
        var patient = consumers(
                kafka,
                Map.of(
                        ConsumerConfig.FETCH_MIN_BYTES_CONFIG,
                        BATCH_BYTES,
                        ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                        BATCH_WAIT_MILLIS));
        var factory = factory(patient, deadLetters);
        factory.setBatchListener(true);
        factory.getContainerProperties().setAckMode(AckMode.BATCH);
        return factory;
    }

    @Bean
    DeadLettersEndpoint deadLettersEndpoint(KafkaProperties kafka, Subscriptions subscriptions) {
        return new DeadLettersEndpoint(
                new Redrive(kafka.buildConsumerProperties(), kafka.buildProducerProperties()), subscriptions);
    }

    private static ConcurrentKafkaListenerContainerFactory<String, Event> factory(
            ConsumerFactory<String, Event> consumers, DeadLetters deadLetters) {
        var errors = new DefaultErrorHandler(deadLetters, BackOffs.of(new IllegalStateException("unknown")));
        errors.setBackOffFunction((record, failure) -> BackOffs.of(failure));
        errors.setResetStateOnExceptionChange(true);
        var factory = new ConcurrentKafkaListenerContainerFactory<String, Event>();
        factory.setConsumerFactory(consumers);
        factory.setCommonErrorHandler(errors);
        factory.setRecordFilterStrategy(deadLetters);
        return factory;
    }
}
