package dev.concord.consensus.skill;

import dev.concord.consensus.skill.domain.SkillEvidence;
import dev.concord.consensus.skill.domain.SkillLimit;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Adds up what the tasks of a partition say of each tasker and tells it every so often. Told one by one, each label would send a
 * record of evidence about every label of its task, more than all that it publishes. The store is there for what a crash would
 * leave untold; while all goes well nothing is read from it.
 */
public final class GatherEvidence implements Processor<String, SkillEvidence, String, SkillEvidence> {

    public static final String STORE = "gathered-evidence";

    private static final int MOST_UNTOLD = 2_000;

    private final Duration tellEvery;

    // Guarded by the stream thread, as everything in a processor; set anew whenever its task is.
    private ProcessorContext<String, SkillEvidence> context;
    private KeyValueStore<String, SkillEvidence> gathered;
    private Map<String, SkillEvidence> untold;
    private long latest;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else.
    public GatherEvidence(SkillSettings settings) {
        this.tellEvery = settings.tellEvery();
    }

    @Override
    public void init(ProcessorContext<String, SkillEvidence> initialised) {
        context = initialised;
        gathered = context.getStateStore(STORE);
        untold = new LinkedHashMap<>();
        try (var left = gathered.all()) {
            left.forEachRemaining(entry -> untold.put(entry.key, entry.value));
        }
        context.schedule(tellEvery, PunctuationType.WALL_CLOCK_TIME, _ -> tell());
    }

    @Override
    public void process(Record<String, SkillEvidence> record) {
        var key = record.key();
        var sum = Objects.requireNonNull(untold.merge(key, record.value(), SkillEvidence::plus));
        gathered.put(key, sum);
        latest = record.timestamp();
        if (!SkillLimit.isSmall(sum.change())) {
            untold.remove(key);
            tell(key, sum);
        } else if (untold.size() >= MOST_UNTOLD) {
            tell();
        }
    }

    private void tell() {
        untold.forEach(this::tell);
        untold.clear();
    }

    /** Bears the time of what was judged last: with a later one it would wait behind all labels of a backlog. */
    private void tell(String key, SkillEvidence sum) {
        gathered.delete(key);
        context.forward(new Record<>(key, sum, latest, new RecordHeaders()));
    }
}
