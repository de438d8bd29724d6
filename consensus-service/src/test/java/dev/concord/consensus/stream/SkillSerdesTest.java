package dev.concord.consensus.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.consensus.skill.domain.SkillEvidence;
import dev.concord.contracts.event.AgreementCounts;
import dev.concord.contracts.event.BinaryCounts;
import dev.concord.contracts.event.ClassRates;
import dev.concord.contracts.event.ConfusionCounts;
import dev.concord.contracts.event.ErrorMoments;
import dev.concord.contracts.event.LabelMoments;
import dev.concord.contracts.event.RegionCounts;
import dev.concord.contracts.event.Skill;
import dev.concord.contracts.event.TaskerSkill;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TaskerId;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is told of taskers comes back from bytes as it was. */
final class SkillSerdesTest {

    private static final ProjectId PROJECT = new ProjectId(new UUID(1, -2));
    private static final TaskerId TASKER = new TaskerId(new UUID(-3, 4));

    static Stream<Skill> skills() {
        return Stream.of(
                new ConfusionCounts(Map.of()),
                new ConfusionCounts(Map.of("cat", Map.of("cat", 0.25, "h\u00f6hle", -0.25), "dog", Map.of())),
                new ClassRates(Map.of("cat", new BinaryCounts(1, -2, 3.5, 0))),
                new ErrorMoments(-1, 2.5, 1e-300, null),
                new ErrorMoments(-1, 2.5, 1e-300, new LabelMoments(1, -2, 1e300, 0, 4, -5.5)),
                new RegionCounts(1, 2, 3, 4, 5, 6.5),
                new AgreementCounts(0.5, -1));
    }

    @ParameterizedTest
    @MethodSource("skills")
    void everyFormComesBack(Skill skill) {
        for (var labels : new int[] {-1, 0, 1, 1_000_000, Integer.MIN_VALUE}) {
            var evidence = new SkillEvidence(PROJECT, TASKER, labels, skill);
            var sum = new TaskerSkill(PROJECT, TASKER, labels, skill);

            assertThat(read(evidence)).isEqualTo(evidence);
            var sums = SkillSerdes.sums();
            assertThat(sums.deserializer()
                            .deserialize("store", sums.serializer().serialize("store", sum)))
                    .isEqualTo(sum);
        }
    }

    @ParameterizedTest
    @MethodSource("skills")
    void whatWasWrittenAsJsonBeforeIsRead(Skill skill) {
        var evidence = new SkillEvidence(PROJECT, TASKER, 1, skill);
        var sum = new TaskerSkill(PROJECT, TASKER, 7, skill);

        assertThat(SkillSerdes.evidence()
                        .deserializer()
                        .deserialize("topic", StateSerde.write(evidence, SkillEvidence.class)))
                .isEqualTo(evidence);
        assertThat(SkillSerdes.sums().deserializer().deserialize("store", StateSerde.write(sum, TaskerSkill.class)))
                .isEqualTo(sum);
    }

    @Test
    void nothingStaysNothing() {
        assertThat(SkillSerdes.sums().serializer().serialize("store", null)).isNull();
        assertThat(SkillSerdes.sums().deserializer().deserialize("store", null)).isNull();
    }

    @Test
    void anUnknownFormIsNamed() {
        var bytes = SkillSerdes.evidence()
                .serializer()
                .serialize("topic", new SkillEvidence(PROJECT, TASKER, 0, new AgreementCounts(0, 0)));
        bytes[1 + 16 + 16 + 1] = 99;

        assertThatThrownBy(() -> SkillSerdes.evidence().deserializer().deserialize("topic", bytes))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("skill: form 99 (expected: 1..6)");
    }

    private static SkillEvidence read(SkillEvidence evidence) {
        var serde = SkillSerdes.evidence();
        return serde.deserializer().deserialize("topic", serde.serializer().serialize("topic", evidence));
    }
}
