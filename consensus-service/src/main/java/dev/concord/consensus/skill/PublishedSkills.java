package dev.concord.consensus.skill;

import dev.concord.consensus.aggregation.calibration.Correction;
import dev.concord.consensus.project.ProjectKeys;
import dev.concord.consensus.quality.PublishedQuality;
import dev.concord.contracts.event.ContractViolation;
import dev.concord.contracts.event.EventJson;
import dev.concord.contracts.event.Skill;
import dev.concord.contracts.event.TaskerSkill;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TaskerId;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.ValueAndTimestamp;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The topic {@code tasker-skill} as a global table of raw bytes. Raw, because a serde that throws there would stop the whole
 * service; what cannot be read counts as not known.
 */
public final class PublishedSkills {

    public static final String STORE = "published-skills";

    private static final Logger LOG = LoggerFactory.getLogger(PublishedSkills.class);

    private final KeyValueStore<String, ValueAndTimestamp<byte[]>> store;

    private final PublishedQuality quality;

    private PublishedSkills(KeyValueStore<String, ValueAndTimestamp<byte[]>> store, PublishedQuality quality) {
        this.store = store;
        this.quality = quality;
    }

    public static PublishedSkills in(ProcessorContext<?, ?> context) {
        return new PublishedSkills(context.getStateStore(STORE), PublishedQuality.in(context));
    }

    Map<TaskerId, Skill> of(ProjectId project) {
        var skills = new HashMap<TaskerId, Skill>();
        try (var entries = store.prefixScan(ProjectKeys.first(project), new StringSerializer())) {
            entries.forEachRemaining(entry -> read(entry.key, entry.value, skills));
        }
        return skills;
    }

    /** Returns how control tasks correct the confidence of the project's decisions. */
    Correction correction(ProjectId project) {
        return quality.correction(project);
    }

    private static void read(String key, ValueAndTimestamp<byte[]> value, Map<TaskerId, Skill> skills) {
        try {
            var published = EventJson.decode(TaskerSkill.class, value.value());
            skills.put(published.taskerId(), published.skill());
        } catch (ContractViolation unreadable) {
            LOG.warn("skill {} is not known: {}", key, unreadable.getMessage());
        }
    }
}
