package dev.concord.consensus.quality;

import dev.concord.consensus.project.KnownProjects;
import dev.concord.consensus.project.ProjectKeys;
import dev.concord.contracts.event.Event;
import dev.concord.contracts.id.ProjectId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.ValueAndTimestamp;
import org.jspecify.annotations.Nullable;

/**
 * Writes the tombstones of settled projects' quality, some projects at a time. Everybody has the table that it goes through, so
 * partition 0 does it for all. It begins again and again: a refinement that was late may have written after the first time.
 */
public final class ForgetQuality implements Processor<String, @Nullable Event, String, @Nullable Event> {

    public static final Duration EVERY = Duration.ofSeconds(30);

    private static final int FORGETTING_PARTITION = 0;
    private static final int PROJECTS_AT_ONCE = 100;
    private static final int RECORDS_AT_ONCE = 1_000;

    // Guarded by the stream thread, as everything in a processor; set anew whenever its task is.
    private ProcessorContext<String, @Nullable Event> context;
    private KeyValueStore<String, ValueAndTimestamp<byte[]>> quality;
    private KnownProjects projects;
    private String position;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else.
    public ForgetQuality() {}

    @Override
    public void init(ProcessorContext<String, @Nullable Event> initialised) {
        context = initialised;
        quality = context.getStateStore(PublishedQuality.STORE);
        projects = KnownProjects.in(context);
        position = "";
        if (context.taskId().partition() == FORGETTING_PARTITION) {
            context.schedule(EVERY, PunctuationType.WALL_CLOCK_TIME, this::lookForSettledProjects);
        }
    }

    /** Only time makes it work; a record says nothing to it. */
    @Override
    public void process(Record<String, @Nullable Event> record) {}

    /** Goes on where it stopped last time, by skipping from project to project. */
    private void lookForSettledProjects(long now) {
        for (var seen = 0; seen < PROJECTS_AT_ONCE; seen++) {
            var next = nextProject();
            if (next.isEmpty()) {
                position = "";
                return;
            }
            var project = ProjectId.parse(next.get());
            if (projects.isSettled(project) && !forget(project, now)) {
                return;
            }
            position = ProjectKeys.behind(project);
        }
    }

    private Optional<String> nextProject() {
        try (var entries = quality.range(position.isEmpty() ? null : position, null)) {
            return entries.hasNext() ? Optional.of(ProjectKeys.projectOf(entries.next().key)) : Optional.empty();
        }
    }

    /** Returns whether all is forgotten. The table follows the topic, so that it still has what was forgotten a moment ago. */
    private boolean forget(ProjectId project, long now) {
        var keys = keysOf(project);
        keys.forEach(key -> context.forward(new Record<>(key, null, now, new RecordHeaders())));
        return keys.size() < RECORDS_AT_ONCE;
    }

    private List<String> keysOf(ProjectId project) {
        var keys = new ArrayList<String>();
        try (var entries = quality.range(project.toString(), ProjectKeys.behind(project))) {
            while (entries.hasNext() && keys.size() < RECORDS_AT_ONCE) {
                keys.add(entries.next().key);
            }
        }
        return keys;
    }
}
