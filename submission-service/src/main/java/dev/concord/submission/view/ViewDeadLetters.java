package dev.concord.submission.view;

import dev.concord.messaging.topic.TopicNames;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;

/** Puts what the view cannot take aside, with its cause, original place and time. */
final class ViewDeadLetters implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ViewDeadLetters.class);

    private final DefaultKafkaProducerFactory<String, byte[]> producers;
    private final DeadLetterPublishingRecoverer publisher;
    private final MeterRegistry metrics;

    ViewDeadLetters(DefaultKafkaProducerFactory<String, byte[]> producers, MeterRegistry metrics) {
        this.producers = producers;
        this.publisher = new DeadLetterPublishingRecoverer(
                new KafkaTemplate<>(producers), (record, failure) -> destination(record));
        publisher.setFailIfSendResultIsError(true);
        this.metrics = metrics;
    }

    /** Returns once the log has the letter. */
    void setAside(ConsumerRecord<String, byte[]> record, RuntimeException cause) {
        publisher.accept(record, cause);
        metrics.counter("messages.dead", "topic", record.topic()).increment();
        LOG.error("dead letter {}-{}@{}: {}", record.topic(), record.partition(), record.offset(), cause.getMessage());
    }

    @Override
    public void close() {
        producers.destroy();
    }

    private static TopicPartition destination(ConsumerRecord<?, ?> record) {
        var topic = record.topic();
        var redriven = topic.endsWith(".redrive");
        return new TopicPartition(
                redriven ? topic.replace(".redrive", ".dlt") : TopicNames.deadLetters(topic, ViewConfiguration.GROUP),
                0);
    }
}
