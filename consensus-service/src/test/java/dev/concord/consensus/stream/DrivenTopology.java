package dev.concord.consensus.stream;

import dev.concord.consensus.aggregation.catalog.StreamingDecisions;
import dev.concord.consensus.closing.CloseProjects;
import dev.concord.consensus.closing.ClosingSettings;
import dev.concord.consensus.judging.JudgeLabels;
import dev.concord.consensus.judging.JudgingMeters;
import dev.concord.consensus.judging.TaskStates;
import dev.concord.consensus.judging.domain.TaskState;
import dev.concord.consensus.quality.ForgetQuality;
import dev.concord.consensus.refinement.RefineProject;
import dev.concord.consensus.refinement.RefinementMeters;
import dev.concord.consensus.refinement.RefinementQueue;
import dev.concord.consensus.refinement.RefinementRuns;
import dev.concord.consensus.refinement.RefinementSettings;
import dev.concord.consensus.refinement.RememberedLog;
import dev.concord.consensus.sample.SampleProject;
import dev.concord.consensus.skill.AddEvidence;
import dev.concord.consensus.skill.DecisionRules;
import dev.concord.consensus.skill.GatherEvidence;
import dev.concord.consensus.skill.SkillBook;
import dev.concord.consensus.skill.SkillSettings;
import dev.concord.contracts.event.Event;
import dev.concord.contracts.event.EventType;
import dev.concord.contracts.event.Topic;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TaskId;
import dev.concord.contracts.id.TimeOrderedIds;
import dev.concord.messaging.MessagingSettings;
import dev.concord.messaging.serde.EventDeserializer;
import dev.concord.messaging.serde.EventSerdes;
import dev.concord.messaging.serde.EventSerializer;
import dev.concord.messaging.topic.Subscriptions;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Random;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;

/** The whole topology with one partition, on a clock that tests move. */
final class DrivenTopology implements AutoCloseable {

    static final ClosingSettings CLOSING = new ClosingSettings(3, Duration.ofMillis(100), Duration.ofMinutes(5));

    static final RefinementSettings REFINEMENT =
            new RefinementSettings(10, Duration.ZERO, Duration.ofSeconds(30), Duration.ofMinutes(5));

    private static final SkillSettings SKILLS =
            new SkillSettings(Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ZERO);

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final RememberedLog log = new RememberedLog();
    private final RefinementQueue refinements;
    private final EventSerializer serializer;
    private final TopologyTestDriver driver;
    private Instant now = SampleProject.START;

    DrivenTopology(Path stateDirectory) {
        this(stateDirectory, StreamingDecisions::of);
    }

    DrivenTopology(Path stateDirectory, DecisionRules rules) {
        InstantSource clock = () -> now;
        var ids = new TimeOrderedIds(clock, new Random(1));
        serializer = new EventSerializer("somewhere", ids, clock);
        refinements = new RefinementQueue(
                new RefinementRuns(REFINEMENT, ids, clock),
                new RefineProject(log, log, REFINEMENT.patience()),
                Runnable::run,
                new RefinementMeters(meters));
        var book = new SkillBook(rules, clock, SKILLS);
        var judging = new JudgingMeters(meters);
        var topology = new ConsensusTopology(
                new MessagingSettings("consensus-service", 1, 1, (short) 1),
                new Subscriptions(),
                EventSerdes.of("consensus-service", ids, clock),
                new ConsensusTopology.Steps(
                        () -> new JudgeLabels(book, judging, 1, clock),
                        () -> new CloseProjects(book, judging, CLOSING, refinements),
                        () -> new GatherEvidence(SKILLS),
                        () -> new AddEvidence(SKILLS),
                        ForgetQuality::new));
        var builder = new StreamsBuilder();
        topology.configureBuilder(builder);
        driver = new TopologyTestDriver(builder.build(), settings(stateDirectory), now);
    }

    /** Appends events now. */
    void append(Event... events) {
        for (var event : events) {
            appendAt(now, event);
        }
    }

    void appendAt(Instant time, Event event) {
        log.remember(time, event);
        var topic = EventType.of(event).topic().topicName();
        var headers = new RecordHeaders();
        var value = Objects.requireNonNull(serializer.serialize(topic, headers, event));
        appendTo(topic, new TestRecord<>(event.key(), value, headers, time));
    }

    void appendTo(String topic, TestRecord<String, byte[]> record) {
        driver.createInputTopic(topic, new StringSerializer(), new ByteArraySerializer())
                .pipeInput(record);
    }

    void pass(Duration time) {
        now = now.plus(time);
        driver.advanceWallClockTime(time);
        log.takeWritten().forEach(this::append);
    }

    /** Lets a project be refined with what it has, and the topology read what comes of it. */
    void refine(ProjectId project) {
        var _ = refinements.request(project).orElseThrow();
        log.takeWritten().forEach(this::append);
    }

    RememberedLog log() {
        return log;
    }

    /** Lets time pass in the small steps in which a closing project is worked off, and evidence becomes a skill. */
    void passInSteps(Duration time) {
        for (var passed = Duration.ZERO; passed.compareTo(time) < 0; passed = passed.plus(CLOSING.every())) {
            pass(CLOSING.every());
        }
    }

    /** Returns the events of one type that were published since the last call. */
    <E extends Event> List<E> published(Class<E> type) {
        return records(EventType.of(type).topic()).stream()
                .map(TestRecord::value)
                .filter(Objects::nonNull)
                .map(type::cast)
                .toList();
    }

    List<TestRecord<String, Event>> records(Topic topic) {
        return driver.createOutputTopic(topic.topicName(), new StringDeserializer(), new EventDeserializer())
                .readRecordsToList();
    }

    List<TestRecord<String, byte[]>> deadLetters(Topic topic) {
        return driver.createOutputTopic(
                        topic.topicName() + ".consensus-service.dlt",
                        new StringDeserializer(),
                        new ByteArrayDeserializer())
                .readRecordsToList();
    }

    double counter(String name, String... tags) {
        return meters.counter(name, tags).count();
    }

    TaskState taskState(ProjectId project, TaskId task) {
        return states().get(project + "/" + task);
    }

    /** Does what only a fault of ours could do. */
    void replaceTaskState(TaskState state) {
        var task = Objects.requireNonNull(state.task());
        states().put(task.projectId() + "/" + task.taskId(), state);
    }

    private KeyValueStore<String, TaskState> states() {
        return driver.getKeyValueStore(TaskStates.STORE);
    }

    long entries(String store) {
        var count = 0L;
        try (var entries = driver.getKeyValueStore(store).all()) {
            while (entries.hasNext()) {
                entries.next();
                count++;
            }
        }
        return count;
    }

    Instant now() {
        return now;
    }

    @Override
    public void close() {
        driver.close();
    }

    private static Properties settings(Path stateDirectory) {
        var settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "consensus-service");
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
        settings.put(StreamsConfig.STATE_DIR_CONFIG, stateDirectory.toString());
        settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        settings.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, StreamDeadLetters.class);
        settings.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, StreamDeadLetters.class);
        return settings;
    }
}
