package dev.concord.consensus.skill;

import dev.concord.consensus.aggregation.SkillSum;
import dev.concord.consensus.skill.domain.SkillEvidence;
import dev.concord.consensus.skill.domain.SkillLimit;
import dev.concord.contracts.event.Event;
import dev.concord.contracts.event.TaskerSkill;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Adds evidence to the sum of its tasker and publishes the sums that changed. Which ones did is kept in a store as well, so
 * that a crash between adding and publishing leaves nobody's skill unpublished.
 */
public final class AddEvidence implements Processor<String, SkillEvidence, String, Event> {

    public static final String SUMS = "skill-sums";
    public static final String UNPUBLISHED = "unpublished-skills";

    private static final int MOST_AT_ONCE = 2_000;
    private static final byte[] MARK = {};

    private final SkillSettings settings;

    // Guarded by the stream thread, as everything in a processor; set anew whenever its task is.
    private ProcessorContext<String, Event> context;
    private KeyValueStore<String, TaskerSkill> sums;
    private KeyValueStore<String, byte[]> unpublished;
    private Set<String> changed;
    private ForgetSkills forget;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else.
    public AddEvidence(SkillSettings settings) {
        this.settings = settings;
    }

    @Override
    public void init(ProcessorContext<String, Event> initialised) {
        context = initialised;
        sums = context.getStateStore(SUMS);
        unpublished = context.getStateStore(UNPUBLISHED);
        changed = new LinkedHashSet<>();
        try (var marked = unpublished.all()) {
            marked.forEachRemaining(entry -> changed.add(entry.key));
        }
        forget = new ForgetSkills(context, sums);
        context.schedule(settings.publishEvery(), PunctuationType.WALL_CLOCK_TIME, this::publish);
        context.schedule(ForgetSkills.EVERY, PunctuationType.WALL_CLOCK_TIME, forget::lookForSettledProjects);
    }

    @Override
    public void process(Record<String, SkillEvidence> record) {
        var evidence = record.value();
        var key = evidence.key();
        var before = sums.get(key);
        var sum = SkillLimit.bounded(sum(before, evidence));
        sums.put(key, sum);
        if (changed.add(key)) {
            unpublished.put(key, MARK);
        }
    }

    private static TaskerSkill sum(@Nullable TaskerSkill before, SkillEvidence evidence) {
        if (before == null) {
            return new TaskerSkill(evidence.projectId(), evidence.taskerId(), evidence.labels(), evidence.change());
        }
        return new TaskerSkill(
                before.projectId(),
                before.taskerId(),
                before.labels() + evidence.labels(),
                SkillSum.plus(before.skill(), evidence.change()));
    }

    private void publish(long now) {
        for (var key : new ArrayList<>(changed).stream().limit(MOST_AT_ONCE).toList()) {
            var sum = sums.get(key);
            if (sum != null) {
                context.forward(new Record<>(key, SkillLimit.rounded(sum), now, new RecordHeaders()));
            }
            unpublished.delete(key);
            changed.remove(key);
        }
    }
}
