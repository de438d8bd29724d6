package dev.concord.local.bench;

import dev.concord.contracts.event.Topic;
import dev.concord.local.campaign.WaitedInVain;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** How much of a topic the service is done with: decided, written, and committed in one transaction. */
public final class Committed implements AutoCloseable {

    private static final String GROUP = "consensus-service";
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final long POLL_MILLIS = 50;

    private final Admin admin;

    public Committed(String kafka) {
        admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka));
    }

    /** How many records the service was done with at a time. */
    record Mark(long records, long nanos) {}

    long recordsOf(Topic topic) throws InterruptedException {
        return sum(offsetsOf(topic));
    }

    /** Waits until the service is done with so many records. */
    public Mark await(Topic topic, long records) throws InterruptedException {
        return await(topic, offsets -> sum(offsets) >= records, records + " records");
    }

    /** Waits until the service is done with all records of a partition, whichever is the first. */
    Mark awaitFirstEnd(Topic topic) throws InterruptedException {
        var ends = endsOf(offsetsOf(topic).keySet());
        return await(
                topic,
                offsets -> offsets.entrySet().stream()
                        .anyMatch(each -> each.getValue() >= ends.getOrDefault(each.getKey(), Long.MAX_VALUE)),
                "one of " + ends);
    }

    private Mark await(Topic topic, Predicate<Map<TopicPartition, Long>> isThere, String expected)
            throws InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var offsets = offsetsOf(topic);
        while (!isThere.test(offsets)) {
            if (System.nanoTime() > deadline) {
                throw new WaitedInVain("%s: %s after %d s (expected: %s)"
                        .formatted(topic.topicName(), offsets, PATIENCE.toSeconds(), expected));
            }
            Thread.sleep(POLL_MILLIS);
            offsets = offsetsOf(topic);
        }
        return new Mark(sum(offsets), System.nanoTime());
    }

    private Map<TopicPartition, Long> offsetsOf(Topic topic) throws InterruptedException {
        try {
            return admin.listConsumerGroupOffsets(GROUP).partitionsToOffsetAndMetadata().get().entrySet().stream()
                    .filter(entry -> entry.getKey().topic().equals(topic.topicName()) && entry.getValue() != null)
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, entry -> entry.getValue().offset()));
        } catch (ExecutionException failed) {
            throw new IllegalStateException("offsets of " + GROUP, failed);
        }
    }

    private Map<TopicPartition, Long> endsOf(Set<TopicPartition> partitions) throws InterruptedException {
        var latest = partitions.stream().collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest()));
        try {
            return admin.listOffsets(latest).all().get().entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, entry -> entry.getValue().offset()));
        } catch (ExecutionException failed) {
            throw new IllegalStateException("ends of " + partitions, failed);
        }
    }

    private static long sum(Map<TopicPartition, Long> offsets) {
        return offsets.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Returns how many records lie in all topics that the service writes to, its own included; markers count. */
    long recordsWritten() throws InterruptedException {
        try {
            var partitions =
                    admin.describeTopics(admin.listTopics().names().get()).allTopicNames().get().values().stream()
                            .filter(topic -> isWritten(topic.name()))
                            .flatMap(topic -> topic.partitions().stream()
                                    .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                            .collect(Collectors.toSet());
            return sum(endsOf(partitions));
        } catch (ExecutionException failed) {
            throw new IllegalStateException("ends of the topics", failed);
        }
    }

    /** Returns how many bytes lie in those topics on the broker's disk. */
    long bytesWritten() throws InterruptedException {
        try {
            return admin
                    .describeLogDirs(admin.describeCluster().nodes().get().stream()
                            .map(node -> node.id())
                            .toList())
                    .allDescriptions()
                    .get()
                    .values()
                    .stream()
                    .flatMap(folders -> folders.values().stream())
                    .flatMap(folder -> folder.replicaInfos().entrySet().stream())
                    .filter(replica -> isWritten(replica.getKey().topic()))
                    .mapToLong(replica -> replica.getValue().size())
                    .sum();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("sizes of the topics", failed);
        }
    }

    @Override
    public void close() {
        admin.close();
    }

    private static boolean isWritten(String topic) {
        return !topic.startsWith("__")
                && !topic.equals(Topic.TASK_CREATED.topicName())
                && !topic.equals(Topic.LABEL_SUBMITTED.topicName());
    }
}
