package dev.concord.messaging.topic;

import dev.concord.contracts.event.Topic;
import dev.concord.messaging.MessagingSettings;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/** What each topic must look like on the broker. */
final class TopicLayout {

    private static final Duration DEAD_LETTERS_KEPT = Duration.ofDays(30);
    private static final Duration SEVEN_DAYS = Duration.ofDays(7);

    private final MessagingSettings settings;

    TopicLayout(MessagingSettings settings) {
        this.settings = settings;
    }

    NewTopic topic(Topic topic) {
        return new NewTopic(topic.topicName(), partitions(topic), settings.replicas()).configs(configuration(topic));
    }

    /** A dead-letter or re-drive topic: one partition, since order among dead letters means nothing. */
    NewTopic deadLetters(String name) {
        return new NewTopic(name, 1, settings.replicas())
                .configs(Map.of(
                        TopicConfig.RETENTION_MS_CONFIG,
                        millis(DEAD_LETTERS_KEPT),
                        TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG,
                        inSyncReplicas()));
    }

    int partitions(Topic topic) {
        return switch (topic.key()) {
            case TASK -> settings.partitions();
            case PROJECT, TASKER, PROJECT_AND_TASKER -> settings.otherPartitions();
        };
    }

    private Map<String, String> configuration(Topic topic) {
        var configuration = new HashMap<String, String>();
        configuration.put(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime");
        configuration.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, inSyncReplicas());
        switch (topic.cleanup()) {
            case COMPACTED -> configuration.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
            case UNTIL_SETTLED -> configuration.put(TopicConfig.RETENTION_MS_CONFIG, "-1");
            case SEVEN_DAYS -> configuration.put(TopicConfig.RETENTION_MS_CONFIG, millis(SEVEN_DAYS));
        }
        return configuration;
    }

    /** With one replica in sync, acks=all is the word of a single disk; where there are more, two must have a record. */
    private String inSyncReplicas() {
        return settings.replicas() > 1 ? "2" : "1";
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }
}
