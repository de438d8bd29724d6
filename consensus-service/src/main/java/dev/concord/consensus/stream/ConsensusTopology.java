package dev.concord.consensus.stream;

import dev.concord.consensus.closing.CloseProjects;
import dev.concord.consensus.judging.Ending;
import dev.concord.consensus.judging.Endings;
import dev.concord.consensus.judging.JudgeLabels;
import dev.concord.consensus.judging.LabelBudgets;
import dev.concord.consensus.judging.Outgoing;
import dev.concord.consensus.judging.TaskStates;
import dev.concord.consensus.judging.domain.LabelBid;
import dev.concord.consensus.judging.domain.LabelBudget;
import dev.concord.consensus.project.KnownProjects;
import dev.concord.consensus.quality.ForgetQuality;
import dev.concord.consensus.quality.PublishedQuality;
import dev.concord.consensus.skill.AddEvidence;
import dev.concord.consensus.skill.GatherEvidence;
import dev.concord.consensus.skill.PublishedSkills;
import dev.concord.consensus.skill.domain.SkillEvidence;
import dev.concord.contracts.event.Event;
import dev.concord.contracts.event.EventType;
import dev.concord.contracts.event.ProjectRefined;
import dev.concord.contracts.event.Topic;
import dev.concord.messaging.MessagingSettings;
import dev.concord.messaging.topic.Subscriptions;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.springframework.kafka.config.KafkaStreamsInfrastructureCustomizer;

/**
 * Tasks and labels meet by task; what is said of taskers meets by tasker, and comes back through a global table:
 *
 * <pre>
 * task-created, label-submitted, task-refined, task-reviewed (and dead letters that return)
 *   -> judge-labels, close-projects -> label-agreed, label-wanted, reward-due, project-judged
 *                                   -> gather-evidence -> skill-evidence
 * skill-evidence -> add-evidence -> tasker-skill -> published-skills, and judge-labels for decisions
 * refinements -> project-quality -> published-quality -> forget-quality, and judge-labels for confidence
 * </pre>
 */
final class ConsensusTopology implements KafkaStreamsInfrastructureCustomizer {

    static final String APPLICATION = "consensus-service";

    private static final List<Topic> INPUTS =
            List.of(Topic.TASK_CREATED, Topic.LABEL_SUBMITTED, Topic.TASK_REFINED, Topic.TASK_REVIEWED);

    private static final Serde<String> KEYS = Serdes.String();

    /**
     * The stores that lie with the partition of the task. The sums of skills belong to taskers; sharing them makes judging and
     * summing up one stream task, so that threads, which are given whole tasks, are all given the same work.
     */
    private static final String[] OF_TASKS = {
        TaskStates.STORE, Endings.STORE, LabelBudgets.STORE, LabelBudgets.COMPETING, AddEvidence.SUMS
    };

    private final MessagingSettings messaging;
    private final Subscriptions subscriptions;
    private final Serde<Event> events;
    private final Steps steps;

    ConsensusTopology(MessagingSettings messaging, Subscriptions subscriptions, Serde<Event> events, Steps steps) {
        this.messaging = messaging;
        this.subscriptions = subscriptions;
        this.events = events;
        this.steps = steps;
    }

    @Override
    public void configureBuilder(StreamsBuilder builder) {
        addStores(builder);
        var inputs = inputs(builder).merge(redriven(builder), Named.as("inputs"));
        var judged = inputs.process(steps.judgeLabels()::get, Named.as("judge-labels"), OF_TASKS);
        var closed = inputs.process(steps.closeProjects()::get, Named.as("close-projects"), OF_TASKS);
        var outgoing = judged.merge(closed, Named.as("outgoing"));
        publish(outgoing);
        sumUp(outgoing);
        forgetQuality(inputs);
    }

    private void addStores(StreamsBuilder builder) {
        builder.addStateStore(store(TaskStates.STORE, TaskStateSerde.serde()));
        builder.addStateStore(Stores.keyValueStoreBuilder(
                Stores.inMemoryKeyValueStore(Endings.STORE), KEYS, StateSerde.of(Ending.class)));
        builder.addStateStore(
                store(LabelBudgets.STORE, StateSerde.of(LabelBudget.class)).withCachingEnabled());
        builder.addStateStore(store(LabelBudgets.COMPETING, StateSerde.of(LabelBid.class)));
        builder.addStateStore(
                store(GatherEvidence.STORE, SkillSerdes.evidence()).withCachingEnabled());
        builder.addStateStore(store(AddEvidence.SUMS, SkillSerdes.sums()).withCachingEnabled());
        builder.addStateStore(store(AddEvidence.UNPUBLISHED, Serdes.ByteArray()).withCachingEnabled());
        var raw = Consumed.with(KEYS, Serdes.ByteArray());
        builder.globalTable(Topic.TASKER_SKILL.topicName(), raw, Materialized.as(PublishedSkills.STORE));
        builder.globalTable(Topic.PROJECT_QUALITY.topicName(), raw, Materialized.as(PublishedQuality.STORE));
        builder.globalTable(Topic.PROJECT_OPENED.topicName(), raw, Materialized.as(KnownProjects.STORE));
    }

    private KStream<String, Event> inputs(StreamsBuilder builder) {
        var topics = INPUTS.stream().map(Topic::topicName).toList();
        return builder.stream(topics, Consumed.with(KEYS, events).withName("tasks-and-labels"));
    }

    /** Dead letters return through one partition, from which they find their way to the partition of their task. */
    private KStream<String, Event> redriven(StreamsBuilder builder) {
        var topics = INPUTS.stream().map(this::redrive).toList();
        return builder.stream(
                        topics,
                        Consumed.with(KEYS, events)
                                .withTimestampExtractor(new OriginalTime())
                                .withName("redriven-letters"))
                .repartition(Repartitioned.<String, Event>as("redriven")
                        .withKeySerde(KEYS)
                        .withValueSerde(events)
                        .withStreamPartitioner(new MarkerPartitioner())
                        .withNumberOfPartitions(messaging.partitions()));
    }

    private String redrive(Topic topic) {
        return subscriptions.of(topic.topicName(), APPLICATION)[1];
    }

    private void publish(KStream<String, Outgoing> outgoing) {
        outgoing.flatMapValues(Outgoing::toPublish, Named.as("events"))
                .to(
                        (key, event, _) -> EventType.of(event).topic().topicName(),
                        Produced.with(KEYS, events).withName("publish"));
    }

    private void sumUp(KStream<String, Outgoing> outgoing) {
        outgoing.flatMapValues(Outgoing::toSumUp, Named.as("evidence"))
                .process(steps.gatherEvidence()::get, Named.as("gather-evidence"), GatherEvidence.STORE)
                .repartition(Repartitioned.<String, SkillEvidence>as("skill-evidence")
                        .withKeySerde(KEYS)
                        .withValueSerde(SkillSerdes.evidence())
                        .withNumberOfPartitions(messaging.otherPartitions()))
                .process(steps.addEvidence()::get, Named.as("add-evidence"), AddEvidence.SUMS, AddEvidence.UNPUBLISHED)
                .to(Topic.TASKER_SKILL.topicName(), Produced.with(KEYS, events).withName("publish-skills"));
    }

    /** Refinements write what they found of quality themselves; only what is over is forgotten here. */
    private void forgetQuality(KStream<String, Event> inputs) {
        inputs.filter((_, event) -> event instanceof ProjectRefined, Named.as("refinements"))
                .process(steps.forgetQuality()::get, Named.as("forget-quality"))
                .to(
                        Topic.PROJECT_QUALITY.topicName(),
                        Produced.with(KEYS, events).withName("publish-forgotten-quality"));
    }

    private static <V> StoreBuilder<?> store(String name, Serde<V> values) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), KEYS, values);
    }

    /** Makes the processors, new ones for each stream task. */
    record Steps(
            Supplier<JudgeLabels> judgeLabels,
            Supplier<CloseProjects> closeProjects,
            Supplier<GatherEvidence> gatherEvidence,
            Supplier<AddEvidence> addEvidence,
            Supplier<ForgetQuality> forgetQuality) {}
}
