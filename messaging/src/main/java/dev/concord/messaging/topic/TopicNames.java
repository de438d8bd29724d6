package dev.concord.messaging.topic;

/** Names of the topics that belong to one consumer group. */
public final class TopicNames {

    private TopicNames() {}

    /** Where the group puts what it cannot handle. */
    public static String deadLetters(String topic, String group) {
        return topic + "." + group + ".dlt";
    }

    /** Where dead letters come back, to this group only. */
    public static String redrive(String topic, String group) {
        return topic + "." + group + ".redrive";
    }
}
