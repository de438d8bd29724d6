package dev.concord.local.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.concord.contracts.event.AgreementState;
import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.event.EventJson;
import dev.concord.contracts.event.JudgedSubmission;
import dev.concord.contracts.event.LabelAgreed;
import dev.concord.contracts.event.Revision;
import dev.concord.contracts.event.Topic;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.label.Choice;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** What the clock says of the times it measured, and of those that it could not. */
final class AgreementClockTest {

    private static final String TOPIC = Topic.LABEL_AGREED.topicName();
    private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);
    private static final ProjectId PROJECT = new ProjectId(new UUID(1, 1));
    private static final SubmissionId SUBMISSION = new SubmissionId(new UUID(2, 1));
    private static final Instant SUBMITTED = Instant.parse("2026-01-01T00:00:00Z");

    private final MockConsumer<byte[], byte[]> consumer = consumer();
    private final AgreementClock agreements = new AgreementClock(consumer, PROJECT, () -> SUBMITTED.plusMillis(70));

    @Test
    void theTimeIsFromTheDecidingLabelToItsAgreement() {
        agreements.submitted(SUBMISSION, SUBMITTED);

        agree();
        await().until(this::isRead);

        assertThat(agreements.stop()).containsExactly(70L);
        assertThat(agreements.failure()).isEmpty();
    }

    @Test
    void listeningThatFailedIsToldInsteadOfHalfOfTheTimes() {
        agreements.submitted(SUBMISSION, SUBMITTED);
        agree();
        await().until(this::isRead);

        consumer.schedulePollTask(() -> {
            throw new KafkaException("the broker is gone");
        });
        await().until(() -> agreements.failure().isPresent());

        assertThat(agreements.stop()).isEmpty();
        assertThat(agreements.failure())
                .hasValueSatisfying(failure -> assertThat(failure).hasMessage("the broker is gone"));
    }

    private void agree() {
        var value = EventJson.encode(agreement());
        consumer.schedulePollTask(() -> consumer.addRecord(new ConsumerRecord<>(TOPIC, 0, 0, new byte[0], value)));
    }

    private boolean isRead() {
        return consumer.position(PARTITION) == 1;
    }

    private static MockConsumer<byte[], byte[]> consumer() {
        var consumer = new MockConsumer<byte[], byte[]>("earliest");
        consumer.updatePartitions(TOPIC, List.of(new PartitionInfo(TOPIC, 0, null, null, null)));
        consumer.updateEndOffsets(Map.of(PARTITION, 0L));
        return consumer;
    }

    private static LabelAgreed agreement() {
        var label = new Choice("1");
        return new LabelAgreed(
                new TaskId(new UUID(3, 1)),
                PROJECT,
                "a",
                AgreementState.AGREED,
                label,
                0.97,
                Revision.FIRST,
                DecisionMethod.MAJORITY,
                1,
                Map.of(),
                List.of(new JudgedSubmission(SUBMISSION, new TaskerId(new UUID(4, 1)), label, 1, true, Map.of())));
    }
}
