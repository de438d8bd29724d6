package dev.concord.messaging.topic;

import dev.concord.contracts.event.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.springframework.context.SmartLifecycle;

/**
 * Creates the topics that are missing before any listener starts, and refuses to start on a broker whose partition counts
 * differ: a task's events would otherwise part ways.
 */
public final class CreateTopics implements SmartLifecycle {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int MOST_ASKED = 50;
    private static final int BEFORE_LISTENERS = 0;

    private final Supplier<Admin> admins;
    private final TopicLayout layout;
    private final Subscriptions subscriptions;
    private volatile boolean running;

    CreateTopics(Supplier<Admin> admins, TopicLayout layout, Subscriptions subscriptions) {
        this.admins = admins;
        this.layout = layout;
        this.subscriptions = subscriptions;
    }

    @Override
    public void start() {
        try (var admin = admins.get()) {
            create(admin, wanted());
            assertPartitions(admin);
            running = true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while creating topics", interrupted);
        } catch (ExecutionException | TimeoutException failed) {
            throw new IllegalStateException("cannot create topics: " + failed.getMessage(), failed);
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return BEFORE_LISTENERS;
    }

    private List<NewTopic> wanted() {
        var topics = new ArrayList<NewTopic>();
        Arrays.stream(Topic.values()).map(layout::topic).forEach(topics::add);
        for (var subscription : subscriptions.known()) {
            topics.add(layout.deadLetters(TopicNames.deadLetters(subscription.topic(), subscription.group())));
            topics.add(layout.deadLetters(TopicNames.redrive(subscription.topic(), subscription.group())));
        }
        return topics;
    }

    private static void create(Admin admin, List<NewTopic> wanted)
            throws ExecutionException, InterruptedException, TimeoutException {
        var existing = admin.listTopics().names().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        var missing = wanted.stream()
                .filter(topic -> !existing.contains(topic.name()))
                .toList();
        for (var creation : admin.createTopics(missing).values().values()) {
            try {
                creation.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            } catch (ExecutionException failed) {
                if (!(failed.getCause() instanceof TopicExistsException)) {
                    throw failed;
                }
            }
        }
    }

    private void assertPartitions(Admin admin) throws ExecutionException, InterruptedException, TimeoutException {
        var expected = Arrays.stream(Topic.values()).collect(Collectors.toMap(Topic::topicName, layout::partitions));
        described(admin, expected.keySet())
                .forEach((name, topic) ->
                        assertPartitions(expected, name, topic.partitions().size()));
    }

    /** A topic that was just created may be unknown for a moment to the broker that is asked. */
    private static Map<String, TopicDescription> described(Admin admin, Set<String> names)
            throws ExecutionException, InterruptedException, TimeoutException {
        for (var asked = 1; asked < MOST_ASKED; asked++) {
            try {
                return admin.describeTopics(names).allTopicNames().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            } catch (ExecutionException failed) {
                if (!(failed.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw failed;
                }
                Thread.sleep(PAUSE);
            }
        }
        return admin.describeTopics(names).allTopicNames().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    private static void assertPartitions(Map<String, Integer> expected, String name, int found) {
        var wanted = expected.get(name);
        if (wanted != null && wanted != found) {
            throw new IllegalStateException("topic %s: %d partitions (expected: %d)".formatted(name, found, wanted));
        }
    }
}
