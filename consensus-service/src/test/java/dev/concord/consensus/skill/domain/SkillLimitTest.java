package dev.concord.consensus.skill.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.consensus.sample.SampleProject;
import dev.concord.contracts.event.ConfusionCounts;
import dev.concord.contracts.event.ErrorMoments;
import dev.concord.contracts.event.EventJson;
import dev.concord.contracts.event.Skill;
import dev.concord.contracts.event.TaskerSkill;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SkillLimitTest {

    @Test
    void aTaskerWhoConfusedEverythingWithEverythingStillFitsIntoAnEvent() {
        var counts = new HashMap<String, Map<String, Double>>();
        for (var truth = 0; truth < 100; truth++) {
            var row = new HashMap<String, Double>();
            for (var given = 0; given < 100; given++) {
                row.put(name(given), truth == given ? 10.123456789123 : 0.123456789123 / (1 + given));
            }
            counts.put(name(truth), row);
        }

        var bounded = SkillLimit.bounded(skill(new ConfusionCounts(counts)));

        assertThat(EventJson.encode(bounded)).hasSizeLessThan(EventJson.MAX_BYTES);
        assertThat(bounded.skill()).isInstanceOfSatisfying(ConfusionCounts.class, kept -> {
            assertThat(kept.counts()).hasSize(100);
            kept.counts().forEach((truth, row) -> assertThat(row).containsEntry(truth, 10.123456789123));
        });
    }

    @Test
    void anOrdinarySkillStaysAsItIs() {
        var skill = skill(new ConfusionCounts(Map.of("a", Map.of("a", 1.0))));

        assertThat(SkillLimit.bounded(skill)).isSameAs(skill);
    }

    @Test
    void publishedNumbersHaveNineDigits() {
        assertThat(SkillLimit.rounded(skill(new ErrorMoments(3, 1.0 / 3, 2e9 / 3))))
                .isEqualTo(skill(new ErrorMoments(3, 0.333333333, 666666667)));
    }

    private static String name(int number) {
        return "\"" + "x".repeat(95) + number;
    }

    private static TaskerSkill skill(Skill skill) {
        return new TaskerSkill(SampleProject.aProject().id(), SampleProject.taskerId(1), 3, skill);
    }
}
