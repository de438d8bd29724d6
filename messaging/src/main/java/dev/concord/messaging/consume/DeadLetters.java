package dev.concord.messaging.consume;

import dev.concord.contracts.event.Event;
import dev.concord.messaging.topic.TopicNames;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.log.LogAccessor;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.ConsumerAwareRecordRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.adapter.RecordFilterStrategy;
import org.springframework.kafka.support.KafkaUtils;
import org.springframework.kafka.support.serializer.SerializationUtils;

/** Puts what a group cannot handle aside, with its cause, original place and time; a failing broker is waited for. */
final class DeadLetters implements ConsumerAwareRecordRecoverer, RecordFilterStrategy<String, Event> {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);
    private static final LogAccessor NO_LOG = new LogAccessor(DeadLetters.class);

    private final DeadLetterPublishingRecoverer publisher;
    private final MeterRegistry metrics;

    DeadLetters(KafkaOperations<?, ?> template, MeterRegistry metrics) {
        this.publisher = new DeadLetterPublishingRecoverer(template, (record, failure) -> destination(record));
        publisher.setFailIfSendResultIsError(true);
        this.metrics = metrics;
    }

    @Override
    public void accept(ConsumerRecord<?, ?> record, @Nullable Consumer<?, ?> consumer, @Nullable Exception failure) {
        var cause = failure == null ? new IllegalStateException("no cause given") : failure;
        publisher.accept(record, consumer, cause);
        metrics.counter("messages.dead", "topic", record.topic()).increment();
        LOG.error("dead letter {}-{}@{}: {}", record.topic(), record.partition(), record.offset(), rootOf(cause));
    }

    @Override
    public boolean filter(ConsumerRecord<String, Event> record) {
        return undecodable(record);
    }

    /** Undecodable records never reach a batch listener, which could not tell them from tombstones. */
    @Override
    public List<ConsumerRecord<String, Event>> filterBatch(List<ConsumerRecord<String, Event>> records) {
        return records.stream().filter(record -> !undecodable(record)).toList();
    }

    private boolean undecodable(ConsumerRecord<String, Event> record) {
        var failure = SerializationUtils.getExceptionFromHeader(
                record, KafkaUtils.VALUE_DESERIALIZER_EXCEPTION_HEADER, NO_LOG);
        if (failure == null) {
            return false;
        }
        accept(record, null, failure);
        return true;
    }

    private static TopicPartition destination(ConsumerRecord<?, ?> record) {
        var group = KafkaUtils.getConsumerGroupId();
        var topic = record.topic();
        var redriven = topic.endsWith(".redrive");
        return new TopicPartition(
                redriven ? topic.replace(".redrive", ".dlt") : TopicNames.deadLetters(topic, String.valueOf(group)), 0);
    }

    private static String rootOf(Throwable failure) {
        var cause = failure;
        for (var depth = 0; depth < 20 && cause.getCause() != null; depth++) {
            cause = cause.getCause();
        }
        return cause.toString();
    }
}
