package dev.concord.messaging.consume;

import dev.concord.messaging.topic.Subscriptions.Subscription;
import dev.concord.messaging.topic.TopicNames;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Moves a group's dead letters to its own re-drive topic, so that no other group sees them again. Copy and position are one
 * Kafka transaction: a letter is re-driven once for each time it died.
 */
final class Redrive {

    static final int LIMIT = 10_000;

    private static final Duration POLL = Duration.ofSeconds(2);

    private final Map<String, Object> consumerSettings;
    private final Map<String, Object> producerSettings;

    Redrive(Map<String, Object> consumerSettings, Map<String, Object> producerSettings) {
        this.consumerSettings = consumerSettings;
        this.producerSettings = producerSettings;
    }

    /**
     * Moves the letters that lie there now, at most {@link #LIMIT}, and returns how many. One that dies again meanwhile waits
     * for the next call: else a letter that nothing can mend would circle for as long as this ran.
     */
    int run(Subscription subscription) {
        var moved = 0;
        var partition = deadLetters(subscription);
        try (var letters = consumer(subscription);
                var producer = producer(subscription)) {
            letters.assign(List.of(partition));
            producer.initTransactions(); // before the position is read: it ends what a predecessor left open
            var end = end(letters, partition);
            while (moved < LIMIT && letters.position(partition) < end) {
                var batch = until(end, letters.poll(POLL), partition);
                if (batch.isEmpty()) {
                    return moved;
                }
                move(subscription, batch, letters, producer);
                moved += batch.size();
            }
        }
        return moved;
    }

    /** Returns how many letters wait to be re-driven. */
    long waiting(Subscription subscription) {
        try (var letters = consumer(subscription)) {
            var partition = deadLetters(subscription);
            letters.assign(List.of(partition));
            return end(letters, partition) - letters.position(partition);
        }
    }

    private static void move(
            Subscription subscription,
            List<ConsumerRecord<String, byte[]>> batch,
            Consumer<String, byte[]> letters,
            Producer<String, byte[]> producer) {
        var target = TopicNames.redrive(subscription.topic(), subscription.group());
        producer.beginTransaction();
        for (var letter : batch) {
            var _ = producer.send(new ProducerRecord<>(target, null, letter.key(), letter.value(), letter.headers()));
        }
        var position = new OffsetAndMetadata(batch.getLast().offset() + 1);
        producer.sendOffsetsToTransaction(Map.of(deadLetters(subscription), position), letters.groupMetadata());
        producer.commitTransaction();
    }

    private static List<ConsumerRecord<String, byte[]>> until(
            long end, ConsumerRecords<String, byte[]> polled, TopicPartition partition) {
        return polled.records(partition).stream()
                .filter(letter -> letter.offset() < end)
                .toList();
    }

    private static long end(Consumer<String, byte[]> letters, TopicPartition partition) {
        return letters.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
    }

    private static TopicPartition deadLetters(Subscription subscription) {
        return new TopicPartition(TopicNames.deadLetters(subscription.topic(), subscription.group()), 0);
    }

    private Consumer<String, byte[]> consumer(Subscription subscription) {
        var settings = new HashMap<>(consumerSettings);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, subscription.group() + ".redriver");
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private Producer<String, byte[]> producer(Subscription subscription) {
        var settings = new HashMap<>(producerSettings);
        settings.put(
                ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                subscription.group() + "." + subscription.topic() + ".redriver");
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }
}
