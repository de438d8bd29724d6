package dev.concord.messaging.topic;

import dev.concord.contracts.event.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;

/**
 * Deletes what no unsettled project can need: records older than 30 days before the oldest unsettled project's creation, on
 * the topics that are kept until their projects are settled.
 */
public final class RetentionJanitor {

    static final Duration MARGIN = Duration.ofDays(30);

    private static final long PATIENCE_SECONDS = 60;

    private final Supplier<Admin> admins;
    private final OldestUnsettledProject oldest;

    public RetentionJanitor(Supplier<Admin> admins, OldestUnsettledProject oldest) {
        this.admins = admins;
        this.oldest = oldest;
    }

    /** Runs once; returns up to which offset each partition was deleted, where anything was. */
    public Map<TopicPartition, Long> clean() throws ExecutionException, InterruptedException, TimeoutException {
        var keepFrom = oldest.createdAt().minus(MARGIN);
        try (var admin = admins.get()) {
            var deletions = firstKept(admin, keepFrom);
            admin.deleteRecords(deletions.entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey, entry -> RecordsToDelete.beforeOffset(entry.getValue()))))
                    .all()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return deletions;
        }
    }

    /**
     * Finds the first record to keep; a partition without one has only old records, and all of them go. The ends are read
     * first: a record that arrives in between lies behind them and stays.
     */
    private static Map<TopicPartition, Long> firstKept(Admin admin, Instant keepFrom)
            throws ExecutionException, InterruptedException, TimeoutException {
        var partitions = partitions(admin);
        var ends = offsets(admin, partitions, OffsetSpec.latest());
        var kept = offsets(admin, partitions, OffsetSpec.forTimestamp(keepFrom.toEpochMilli()));
        var starts = offsets(admin, partitions, OffsetSpec.earliest());
        kept.replaceAll((partition, offset) -> offset < 0 ? ends.getOrDefault(partition, 0L) : offset);
        kept.entrySet().removeIf(entry -> entry.getValue() <= starts.getOrDefault(entry.getKey(), 0L));
        return kept;
    }

    private static Map<TopicPartition, Long> offsets(Admin admin, List<TopicPartition> partitions, OffsetSpec which)
            throws ExecutionException, InterruptedException, TimeoutException {
        var asked = partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> which));
        var found = new HashMap<TopicPartition, Long>();
        admin.listOffsets(asked)
                .all()
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .forEach((partition, result) -> found.put(partition, result.offset()));
        return found;
    }

    private static List<TopicPartition> partitions(Admin admin)
            throws ExecutionException, InterruptedException, TimeoutException {
        var names = Arrays.stream(Topic.values())
                .filter(topic -> topic.cleanup() == Topic.Cleanup.UNTIL_SETTLED)
                .map(Topic::topicName)
                .toList();
        return admin.describeTopics(names).allTopicNames().get(PATIENCE_SECONDS, TimeUnit.SECONDS).values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .toList();
    }
}
