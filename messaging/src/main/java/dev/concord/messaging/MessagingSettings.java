package dev.concord.messaging;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code concord.messaging}.
 *
 * @param service the service's name: the CloudEvents source and the prefix of its transactional id
 * @param partitions of every topic keyed by task; the same everywhere, and never changed once data is there
 * @param otherPartitions of the other topics
 * @param replicas of every topic; 3 in production
 */
@ConfigurationProperties("concord.messaging")
public record MessagingSettings(
        String service,
        @DefaultValue("4") int partitions,
        @DefaultValue("4") int otherPartitions,
        @DefaultValue("1") short replicas) {

    public MessagingSettings {
        if (service.isBlank()) {
            throw new IllegalArgumentException("concord.messaging.service: \"\" (expected: the service's name)");
        }
        requirePositive("partitions", partitions);
        requirePositive("other-partitions", otherPartitions);
        requirePositive("replicas", replicas);
    }

    private static void requirePositive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException("concord.messaging." + name + ": " + value + " (expected: 1 or more)");
        }
    }
}
