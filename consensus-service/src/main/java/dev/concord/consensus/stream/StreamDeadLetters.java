package dev.concord.consensus.stream;

import dev.concord.messaging.publish.CloudEventHeaders;
import dev.concord.messaging.topic.TopicNames;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.support.KafkaHeaders;

/**
 * Sets aside what cannot be read or judged, in the same transaction as everything else, with its cause, original place and
 * time under the names that listeners use as well. Failures of broker, disk or store are no record's fault and are not
 * handled here. Public, because Kafka Streams makes it by name.
 */
public final class StreamDeadLetters implements DeserializationExceptionHandler, ProcessingExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(StreamDeadLetters.class);

    private String application = "";

    @Override
    public void configure(Map<String, ?> settings) {
        application = String.valueOf(settings.get(StreamsConfig.APPLICATION_ID_CONFIG));
    }

    @Override
    public DeserializationExceptionHandler.Response handleError(
            ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception cause) {
        return DeserializationExceptionHandler.Response.resume(letters(context, record.key(), record.value(), cause));
    }

    @Override
    public ProcessingExceptionHandler.Response handleError(
            ErrorHandlerContext context, Record<?, ?> record, Exception cause) {
        if (cause instanceof KafkaException || context.topic() == null) {
            return ProcessingExceptionHandler.Response.fail();
        }
        return ProcessingExceptionHandler.Response.resume(
                letters(context, context.sourceRawKey(), context.sourceRawValue(), cause));
    }

    private List<ProducerRecord<byte[], byte[]>> letters(
            ErrorHandlerContext context, byte[] key, byte[] value, Exception cause) {
        var place = context.topic() + '-' + context.partition() + '@' + context.offset();
        LOG.error("dead letter {}: {}", place, rootOf(cause).toString());
        var original = CloudEventHeaders.read(context.headers(), KafkaHeaders.DLT_ORIGINAL_TOPIC)
                .orElse(context.topic());
        if (original.startsWith(application)) {
            // An internal topic has no dead letters: what it carries was made here, and only a fault here spoils it.
            return List.of();
        }
        var letter = new ProducerRecord<>(
                TopicNames.deadLetters(original, application), null, key, value, headers(context, original, cause));
        return List.of(letter);
    }

    private static Headers headers(ErrorHandlerContext context, String original, Exception cause) {
        var headers = new RecordHeaders(context.headers());
        CloudEventHeaders.put(
                headers, KafkaHeaders.DLT_EXCEPTION_FQCN, cause.getClass().getName());
        CloudEventHeaders.put(
                headers, KafkaHeaders.DLT_EXCEPTION_MESSAGE, rootOf(cause).toString());
        if (headers.lastHeader(KafkaHeaders.DLT_ORIGINAL_TOPIC) == null) {
            CloudEventHeaders.put(headers, KafkaHeaders.DLT_ORIGINAL_TOPIC, original);
            headers.add(KafkaHeaders.DLT_ORIGINAL_PARTITION, bytes(context.partition()));
            headers.add(KafkaHeaders.DLT_ORIGINAL_OFFSET, bytes(context.offset()));
            headers.add(KafkaHeaders.DLT_ORIGINAL_TIMESTAMP, bytes(context.timestamp()));
        }
        return headers;
    }

    private static Throwable rootOf(Throwable failure) {
        var cause = failure;
        for (var depth = 0; depth < 20 && cause.getCause() != null; depth++) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static byte[] bytes(int number) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(number).array();
    }

    private static byte[] bytes(long number) {
        return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
    }
}
