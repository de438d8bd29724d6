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

    /** Which topic a dead letter came from; a topic of the contracts is its own origin and has no dot in its name. */
    public static String origin(String topic) {
        var dot = topic.indexOf('.');
        return dot < 0 ? topic : topic.substring(0, dot);
    }
}
