package dev.concord.messaging.topic;

import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * Who reads what in this service. A listener names its topics through {@link #of}, so that its dead-letter and re-drive
 * topics exist before it starts.
 */
public final class Subscriptions {

    private final Set<Subscription> known = new ConcurrentSkipListSet<>();

    /** Returns the topics a group must listen to: the topic itself and its own re-drive topic. */
    public String[] of(String topic, String group) {
        known.add(new Subscription(topic, group));
        return new String[] {topic, TopicNames.redrive(topic, group)};
    }

    /** Notes a reader that has a dead-letter topic but is not a listener, such as a stream topology. */
    public void add(String topic, String group) {
        known.add(new Subscription(topic, group));
    }

    /** Returns what was named so far. */
    public Set<Subscription> known() {
        return Set.copyOf(known);
    }

    /** One consumer group's reading of one topic. */
    public record Subscription(String topic, String group) implements Comparable<Subscription> {

        @Override
        public int compareTo(Subscription other) {
            return (topic + '/' + group).compareTo(other.topic + '/' + other.group);
        }
    }
}
