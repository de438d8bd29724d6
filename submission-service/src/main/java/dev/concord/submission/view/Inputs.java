package dev.concord.submission.view;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** The log as the view reads it: all partitions, without a group, from where the view stands. Used by one thread. */
final class Inputs implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final long BEGINNING = -1;

    private final Consumer<String, byte[]> consumer;
    private final Map<TopicPartition, Long> read = new HashMap<>();

    Inputs(Consumer<String, byte[]> consumer, List<String> topics) {
        this.consumer = consumer;
        var partitions = topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
    }

    /** Goes to the given offsets; to the beginning where there is none, or where the log begins later. */
    void seek(Map<String, Long> offsets) {
        var beginnings = consumer.beginningOffsets(consumer.assignment());
        var ends = consumer.endOffsets(consumer.assignment());
        for (var partition : consumer.assignment()) {
            var beginning = beginnings.getOrDefault(partition, 0L);
            var stored = offsets.getOrDefault(name(partition), BEGINNING);
            requireWithin(partition, stored, ends.getOrDefault(partition, 0L));
            consumer.seek(partition, Math.max(stored, beginning));
            read.put(partition, stored);
        }
    }

    /** Returns what came next, one portion for each partition that moved. */
    List<Portion> poll() {
        var records = consumer.poll(POLL);
        var portions = new ArrayList<Portion>();
        for (var partition : consumer.assignment()) {
            var expected = read.getOrDefault(partition, BEGINNING);
            var following = consumer.position(partition);
            var fetched = records.records(partition);
            if (!fetched.isEmpty() || (expected != BEGINNING && following > expected)) {
                portions.add(new Portion(name(partition), expected, following, fetched));
                read.put(partition, following);
            }
        }
        return portions;
    }

    /** Returns where each partition ends now, for readers of committed records. */
    Map<TopicPartition, Long> ends() {
        return Map.copyOf(consumer.endOffsets(consumer.assignment()));
    }

    boolean haveReached(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    @Override
    public void close() {
        consumer.close();
    }

    private static void requireWithin(TopicPartition partition, long stored, long end) {
        if (stored > end) {
            throw new IllegalStateException(
                    "Redis has applied %s up to %d (expected: at most %d, where the log ends; after a loss of the log, flush Redis)"
                            .formatted(partition, stored, end));
        }
    }

    private static String name(TopicPartition partition) {
        return partition.topic() + "/" + partition.partition();
    }

    /** What came from one partition; see {@link Chunk} for the offsets. */
    record Portion(String partition, long expected, long following, List<ConsumerRecord<String, byte[]>> records) {}
}
