package dev.concord.consensus.skill;

import dev.concord.consensus.project.KnownProjects;
import dev.concord.consensus.skill.domain.SkillEvidence;
import dev.concord.contracts.event.EventJson;
import dev.concord.contracts.event.TaskerSkill;
import java.util.Objects;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** The stores of the skills, in memory. */
final class SkillStores {

    private SkillStores() {}

    static KeyValueStore<String, TaskerSkill> sums(MockProcessorContext<?, ?> context) {
        Serde<TaskerSkill> skills = Serdes.serdeFrom(
                (topic, skill) -> skill == null ? null : EventJson.encode(skill),
                (topic, bytes) -> bytes == null ? null : EventJson.decode(TaskerSkill.class, bytes));
        return added(
                context,
                Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(AddEvidence.SUMS), Serdes.String(), skills));
    }

    static KeyValueStore<String, SkillEvidence> gathered(MockProcessorContext<?, ?> context) {
        Serde<SkillEvidence> evidence = Serdes.serdeFrom(
                (topic, each) -> each == null ? null : EventJson.encode(asSkill(each)),
                (topic, bytes) -> bytes == null ? null : asEvidence(EventJson.decode(TaskerSkill.class, bytes)));
        return added(
                context,
                Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(GatherEvidence.STORE), Serdes.String(), evidence));
    }

    private static TaskerSkill asSkill(SkillEvidence evidence) {
        return new TaskerSkill(evidence.projectId(), evidence.taskerId(), evidence.labels(), evidence.change());
    }

    private static SkillEvidence asEvidence(TaskerSkill skill) {
        return new SkillEvidence(skill.projectId(), skill.taskerId(), skill.labels(), skill.skill());
    }

    static KeyValueStore<String, byte[]> unpublished(MockProcessorContext<?, ?> context) {
        return added(
                context,
                Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(AddEvidence.UNPUBLISHED), Serdes.String(), Serdes.ByteArray()));
    }

    static void projects(MockProcessorContext<?, ?> context) {
        added(
                context,
                Stores.timestampedKeyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(KnownProjects.STORE), Serdes.String(), Serdes.ByteArray()));
    }

    private static <S extends StateStore> S added(MockProcessorContext<?, ?> context, StoreBuilder<S> builder) {
        var store = builder.withLoggingDisabled().build();
        store.init(context.getStateStoreContext(), store);
        context.addStateStore(store);
        return Objects.requireNonNull(store);
    }
}
