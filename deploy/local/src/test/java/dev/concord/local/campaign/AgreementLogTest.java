package dev.concord.local.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.contracts.event.AgreementState;
import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.event.EventJson;
import dev.concord.contracts.event.LabelAgreed;
import dev.concord.contracts.event.Revision;
import dev.concord.contracts.event.Topic;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TaskId;
import dev.concord.contracts.label.Choice;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

final class AgreementLogTest {

    private static final String TOPIC = Topic.LABEL_AGREED.topicName();
    private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);
    private static final ProjectId PROJECT = new ProjectId(new UUID(1, 1));
    private static final ProjectId OTHER = new ProjectId(new UUID(1, 2));

    private final MockConsumer<byte[], byte[]> consumer = consumer();
    private final AtomicLong nanos = new AtomicLong();
    private final AgreementLog log = new AgreementLog(
            consumer, () -> nanos.addAndGet(Duration.ofSeconds(1).toNanos()));

    @Test
    void theLatestRevisionOfEachTaskOfTheProjectIsKept() {
        append(
                agreement(PROJECT, "a", "no", new Revision(1, 1)),
                agreement(PROJECT, "a", "yes", new Revision(1, 2)),
                agreement(OTHER, "a", "no", new Revision(1, 3)),
                agreement(PROJECT, "b", "no", new Revision(1, 1)));

        var latest = log.latest(PROJECT);

        assertThat(latest).containsOnlyKeys("a", "b");
        assertThat(latest.get("a"))
                .extracting(LabelAgreed::label, LabelAgreed::prior)
                .containsExactly(new Choice("yes"), Map.of("yes", 0.5, "no", 0.5));
    }

    @Test
    void aLogWithoutNewAgreementsIsReadAtOnce() {
        assertThat(log.latest(PROJECT)).isEmpty();
    }

    @Test
    void aLogThatDoesNotComeIsNotWaitedForForEver() {
        consumer.updateEndOffsets(Map.of(PARTITION, 1L));

        assertThatThrownBy(() -> log.latest(PROJECT)).isInstanceOf(WaitedInVain.class);
    }

    private void append(LabelAgreed... agreements) {
        for (var offset = 0; offset < agreements.length; offset++) {
            consumer.addRecord(
                    new ConsumerRecord<>(TOPIC, 0, offset, new byte[0], EventJson.encode(agreements[offset])));
        }
        consumer.updateEndOffsets(Map.of(PARTITION, (long) agreements.length));
    }

    private static MockConsumer<byte[], byte[]> consumer() {
        var consumer = new MockConsumer<byte[], byte[]>("earliest");
        consumer.updatePartitions(TOPIC, List.of(new PartitionInfo(TOPIC, 0, null, null, null)));
        consumer.updateEndOffsets(Map.of(PARTITION, 0L));
        return consumer;
    }

    private static LabelAgreed agreement(ProjectId project, String task, String label, Revision revision) {
        return new LabelAgreed(
                new TaskId(new UUID(3, task.hashCode())),
                project,
                task,
                AgreementState.AGREED,
                new Choice(label),
                0.97,
                revision,
                DecisionMethod.DAWID_SKENE,
                1,
                Map.of("yes", 0.5, "no", 0.5),
                List.of());
    }
}
