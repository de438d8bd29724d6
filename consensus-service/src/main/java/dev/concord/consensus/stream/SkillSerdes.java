package dev.concord.consensus.stream;

import dev.concord.consensus.aggregation.packed.ByteReader;
import dev.concord.consensus.aggregation.packed.ByteWriter;
import dev.concord.consensus.aggregation.packed.SkillBytes;
import dev.concord.consensus.skill.domain.SkillEvidence;
import dev.concord.contracts.event.Skill;
import dev.concord.contracts.event.TaskerSkill;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TaskerId;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * How evidence about taskers, and its sums, are written: compact, for each label brings evidence about every label of its task.
 * What was written as JSON before is still read. The topic {@code tasker-skill} is not concerned; it is for everybody.
 */
final class SkillSerdes {

    private static final byte VERSION = 2;

    private SkillSerdes() {}

    static Serde<SkillEvidence> evidence() {
        return serde(
                SkillEvidence.class,
                each -> written(each.projectId(), each.taskerId(), each.labels(), each.change()),
                SkillEvidence::new);
    }

    static Serde<TaskerSkill> sums() {
        return serde(
                TaskerSkill.class,
                each -> written(each.projectId(), each.taskerId(), each.labels(), each.skill()),
                TaskerSkill::new);
    }

    private static <T> Serde<T> serde(Class<T> type, Function<T, byte[]> written, Made<T> made) {
        return Serdes.serdeFrom(
                (topic, value) -> value == null ? null : written.apply(value),
                (topic, bytes) -> bytes == null ? null : read(type, bytes, made));
    }

    private static byte[] written(ProjectId project, TaskerId tasker, int labels, Skill skill) {
        var writer = new ByteWriter()
                .octet(VERSION)
                .id(project.value())
                .id(tasker.value())
                .signed(labels);
        SkillBytes.write(skill, writer);
        return writer.written();
    }

    private static <T> T read(Class<T> type, byte[] bytes, Made<T> made) {
        if (bytes.length == 0 || bytes[0] != VERSION) {
            return StateSerde.read(type, bytes);
        }
        var reader = new ByteReader(bytes);
        reader.octet();
        return made.of(new ProjectId(reader.id()), new TaskerId(reader.id()), reader.signed(), SkillBytes.read(reader));
    }

    /** Both records say the same of a tasker: in which project, of how many labels, and what. */
    @FunctionalInterface
    private interface Made<T> {

        T of(ProjectId project, TaskerId tasker, int labels, Skill skill);
    }
}
