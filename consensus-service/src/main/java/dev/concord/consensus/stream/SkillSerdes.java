package dev.concord.consensus.stream;

import dev.concord.consensus.skill.domain.SkillEvidence;
import dev.concord.contracts.event.TaskerSkill;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TaskerId;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.jspecify.annotations.Nullable;

/**
 * How evidence about taskers, and its sums, are written: compact, for each label brings evidence about every label of its task.
 * What was written as JSON before is still read. The topic {@code tasker-skill} is not concerned; it is for everybody.
 */
final class SkillSerdes {

    private static final byte VERSION = 2;

    private SkillSerdes() {}

    static Serde<SkillEvidence> evidence() {
        return Serdes.serdeFrom((topic, evidence) -> write(evidence), (topic, bytes) -> readEvidence(bytes));
    }

    static Serde<TaskerSkill> sums() {
        return Serdes.serdeFrom((topic, sum) -> write(sum), (topic, bytes) -> readSum(bytes));
    }

    private static byte @Nullable [] write(@Nullable SkillEvidence evidence) {
        if (evidence == null) {
            return null;
        }
        var writer = about(evidence.projectId(), evidence.taskerId()).signed(evidence.labels());
        SkillBytes.write(evidence.change(), writer);
        return writer.written();
    }

    private static byte @Nullable [] write(@Nullable TaskerSkill sum) {
        if (sum == null) {
            return null;
        }
        var writer = about(sum.projectId(), sum.taskerId()).signed(sum.labels());
        SkillBytes.write(sum.skill(), writer);
        return writer.written();
    }

    private static @Nullable SkillEvidence readEvidence(byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        if (!isCompact(bytes)) {
            return StateSerde.read(SkillEvidence.class, bytes);
        }
        var reader = behindVersion(bytes);
        return new SkillEvidence(
                new ProjectId(reader.id()), new TaskerId(reader.id()), reader.signed(), SkillBytes.read(reader));
    }

    private static @Nullable TaskerSkill readSum(byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        if (!isCompact(bytes)) {
            return StateSerde.read(TaskerSkill.class, bytes);
        }
        var reader = behindVersion(bytes);
        return new TaskerSkill(
                new ProjectId(reader.id()), new TaskerId(reader.id()), reader.signed(), SkillBytes.read(reader));
    }

    private static ByteWriter about(ProjectId project, TaskerId tasker) {
        return new ByteWriter().octet(VERSION).id(project.value()).id(tasker.value());
    }

    private static boolean isCompact(byte[] bytes) {
        return bytes.length > 0 && bytes[0] == VERSION;
    }

    private static ByteReader behindVersion(byte[] bytes) {
        var reader = new ByteReader(bytes);
        reader.octet();
        return reader;
    }
}
