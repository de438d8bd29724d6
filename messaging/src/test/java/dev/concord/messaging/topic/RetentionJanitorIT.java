package dev.concord.messaging.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.concord.messaging.MessagingSettings;
import dev.concord.messaging.SampleEvents;
import dev.concord.messaging.TopicLog;
import dev.concord.messaging.publish.KafkaEventPublisher;
import dev.concord.messaging.publish.TraceParents;
import dev.concord.messaging.serde.EventSerializer;
import dev.concord.testing.Backing;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ForwardingAdmin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Topics are made as laid out, and cleaned no further than the oldest unsettled project allows. */
final class RetentionJanitorIT {

    private static final MessagingSettings SETTINGS = new MessagingSettings("test", 2, 2, (short) 1);
    private static final Map<String, Object> BROKER = Map.of("bootstrap.servers", Backing.kafka());

    @BeforeAll
    static void theTopicsExist() {
        new CreateTopics(() -> Admin.create(BROKER), new TopicLayout(SETTINGS), new Subscriptions()).start();
    }

    @Test
    void aBrokerWithOtherPartitionCountsIsRefused() {
        var other = new TopicLayout(new MessagingSettings("test", 3, 2, (short) 1));

        assertThatThrownBy(() -> new CreateTopics(() -> Admin.create(BROKER), other, new Subscriptions()).start())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("2 partitions (expected: 3)");
    }

    @Test
    void whatAnUnsettledProjectMayNeedIsKeptAndTheRestGoes() throws Exception {
        publishOne();
        var before = TopicLog.read("label-wanted").size();
        assertThat(before).isPositive();

        new RetentionJanitor(() -> Admin.create(BROKER), Instant::now).clean();
        assertThat(TopicLog.read("label-wanted")).hasSize(before);

        var farAhead = RetentionJanitor.MARGIN.plus(Duration.ofDays(1));
        new RetentionJanitor(() -> Admin.create(BROKER), () -> Instant.now().plus(farAhead)).clean();
        assertThat(TopicLog.read("label-wanted")).isEmpty();
    }

    @Test
    void aRecordThatArrivesWhileTheJanitorLooksIsKept() throws Exception {
        publishOne();
        await().pollDelay(Duration.ofMillis(5)).until(() -> true); // what is there is now older than what comes

        new RetentionJanitor(AppendingAdmin::new, () -> Instant.now().plus(RetentionJanitor.MARGIN)).clean();

        assertThat(TopicLog.read("label-wanted")).hasSize(1);
    }

    /** Appends a record right after it was asked which is the first to keep. */
    private static final class AppendingAdmin extends ForwardingAdmin {

        AppendingAdmin() {
            super(BROKER);
        }

        @Override
        public ListOffsetsResult listOffsets(Map<TopicPartition, OffsetSpec> offsets, ListOffsetsOptions options) {
            var found = super.listOffsets(offsets, options);
            if (offsets.values().stream().anyMatch(OffsetSpec.TimestampSpec.class::isInstance)) {
                found.all().toCompletionStage().toCompletableFuture().join();
                publishOne();
            }
            return found;
        }
    }

    private static void publishOne() {
        var serializer = new EventSerializer("test", () -> new UUID(1, 2), InstantSource.system());
        try (var publisher = new KafkaEventPublisher(BROKER, serializer, TraceParents.none())) {
            publisher.send(SampleEvents.wanted(1, 1)).join();
        }
    }
}
