package dev.concord.messaging.topic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.event.Topic;
import dev.concord.messaging.MessagingSettings;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class TopicLayoutTest {

    private final TopicLayout layout = new TopicLayout(new MessagingSettings("test", 6, 2, (short) 3));

    @Test
    void allTopicsOfATaskShareOnePartitionCount() {
        assertThat(layout.partitions(Topic.TASK_CREATED)).isEqualTo(6);
        assertThat(layout.partitions(Topic.LABEL_SUBMITTED)).isEqualTo(6);
        assertThat(layout.partitions(Topic.LABEL_WANTED)).isEqualTo(6);
        assertThat(layout.partitions(Topic.LABEL_AGREED)).isEqualTo(6);
        assertThat(layout.partitions(Topic.REWARD_DUE)).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(Topic.class)
    void theBrokerSaysWhenARecordWasAppended(Topic topic) {
        assertThat(layout.topic(topic).configs()).containsEntry("message.timestamp.type", "LogAppendTime");
        assertThat(layout.topic(topic).replicationFactor()).isEqualTo((short) 3);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 2"})
    void aRecordIsInTwoPlacesBeforeItIsAcknowledgedWhereverThereAreTwo(short replicas, String inSync) {
        var replicated = new TopicLayout(new MessagingSettings("test", 6, 2, replicas));

        assertThat(replicated.topic(Topic.LABEL_SUBMITTED).configs()).containsEntry("min.insync.replicas", inSync);
        assertThat(replicated.deadLetters("label-wanted.group.dlt").configs())
                .containsEntry("min.insync.replicas", inSync);
    }

    @Test
    void whatAProjectMayNeedIsKeptUntilTheJanitorDeletesIt() {
        assertThat(layout.topic(Topic.LABEL_SUBMITTED).configs())
                .containsEntry("retention.ms", "-1")
                .doesNotContainKey("cleanup.policy");
        assertThat(layout.topic(Topic.REWARD_DUE).configs()).containsEntry("retention.ms", "-1");
    }

    @Test
    void whatSaysTheCurrentStateIsCompactedAndWhatTheLedgerKnowsGoesAfterAWeek() {
        assertThat(layout.topic(Topic.PROJECT_OPENED).configs()).containsEntry("cleanup.policy", "compact");
        assertThat(layout.topic(Topic.TASKER_SKILL).configs()).containsEntry("cleanup.policy", "compact");
        assertThat(layout.topic(Topic.REWARD_PAID).configs())
                .containsEntry("retention.ms", Long.toString(Duration.ofDays(7).toMillis()));
    }

    @Test
    void deadLettersWaitThirtyDaysInOnePartition() {
        var letters = layout.deadLetters(TopicNames.deadLetters("label-wanted", "group"));

        assertThat(letters.name()).isEqualTo("label-wanted.group.dlt");
        assertThat(letters.numPartitions()).isEqualTo(1);
        assertThat(letters.configs())
                .containsEntry("retention.ms", Long.toString(Duration.ofDays(30).toMillis()));
    }
}
