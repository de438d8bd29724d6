package dev.concord.consensus.stream;

import java.nio.ByteBuffer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.TimestampExtractor;
import org.springframework.kafka.support.KafkaHeaders;

/** A dead letter that comes back has the time at which the log first took it, or it would always be too late. */
final class OriginalTime implements TimestampExtractor {

    @Override
    public long extract(ConsumerRecord<Object, Object> record, long partitionTime) {
        var header = record.headers().lastHeader(KafkaHeaders.DLT_ORIGINAL_TIMESTAMP);
        if (header == null || header.value().length != Long.BYTES) {
            return record.timestamp();
        }
        return ByteBuffer.wrap(header.value()).getLong();
    }
}
