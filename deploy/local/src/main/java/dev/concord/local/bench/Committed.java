package dev.concord.local.bench;

import dev.concord.contracts.event.Topic;
import dev.concord.local.campaign.WaitedInVain;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
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

    long recordsOf(Topic topic) throws InterruptedException {
        try {
            return admin.listConsumerGroupOffsets(GROUP).partitionsToOffsetAndMetadata().get().entrySet().stream()
                    .filter(entry -> entry.getKey().topic().equals(topic.topicName()) && entry.getValue() != null)
                    .mapToLong(entry -> entry.getValue().offset())
                    .sum();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("offsets of " + GROUP, failed);
        }
    }

    /** Waits until the service is done with so many records, and returns when that was. */
    public long awaitNanos(Topic topic, long records) throws InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (recordsOf(topic) < records) {
            if (System.nanoTime() > deadline) {
                throw new WaitedInVain("%s: %d of %d records after %d s"
                        .formatted(topic.topicName(), recordsOf(topic), records, PATIENCE.toSeconds()));
            }
            Thread.sleep(POLL_MILLIS);
        }
        return System.nanoTime();
    }

    /** Returns how many records lie in all topics that the service writes to, its own included; markers count. */
    long recordsWritten() throws InterruptedException {
        try {
            var partitions =
                    admin.describeTopics(admin.listTopics().names().get()).allTopicNames().get().values().stream()
                            .filter(topic -> isWritten(topic.name()))
                            .flatMap(topic -> topic.partitions().stream()
                                    .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                            .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest()));
            return admin.listOffsets(partitions).all().get().values().stream()
                    .mapToLong(end -> end.offset())
                    .sum();
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
