package dev.concord.consensus.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.contracts.event.BinaryCounts;
import dev.concord.contracts.event.ClassRates;
import dev.concord.contracts.event.ConfusionCounts;
import dev.concord.contracts.event.ErrorMoments;
import dev.concord.contracts.event.LabelMoments;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SkillSumTest {

    private static final ConfusionCounts ONE = new ConfusionCounts(Map.of("a", Map.of("a", 0.7, "b", 0.1)));
    private static final ConfusionCounts OTHER = new ConfusionCounts(Map.of("b", Map.of("b", 0.2)));

    @Test
    void countsAddCellByCell() {
        assertThat(SkillSum.plus(ONE, OTHER))
                .isEqualTo(new ConfusionCounts(Map.of("a", Map.of("a", 0.7, "b", 0.1), "b", Map.of("b", 0.2))));
    }

    @Test
    void whatWasAddedCanBeTakenOutWithoutATrace() {
        assertThat(SkillSum.minus(SkillSum.plus(ONE, OTHER), OTHER)).isEqualTo(ONE);
        assertThat(SkillSum.minus(ONE, ONE)).isEqualTo(new ConfusionCounts(Map.of()));
    }

    @Test
    void ofClassRatesOnlyWhatDiffersIsLeft() {
        var before = new ClassRates(Map.of("a", new BinaryCounts(0.9, 0, 0.1, 0), "b", new BinaryCounts(0, 0, 0, 1)));
        var after = new ClassRates(Map.of("a", new BinaryCounts(0.8, 0, 0.2, 0), "b", new BinaryCounts(0, 0, 0, 1)));

        assertThat(((ClassRates) SkillSum.minus(after, before)).rates()).containsOnlyKeys("a");
        assertThat(SkillSum.minus(before, before)).isEqualTo(new ClassRates(Map.of()));
    }

    @Test
    void momentsAddUp() {
        assertThat(SkillSum.plus(ErrorMoments.of(-2, 10), ErrorMoments.of(3, -20)))
                .isEqualTo(new ErrorMoments(2, 1, 13, new LabelMoments(2, 1, 13, -10, 500, -80)));
        assertThat(SkillSum.minus(ErrorMoments.of(-2, 10), ErrorMoments.of(-2, 10)))
                .isEqualTo(new ErrorMoments(0, 0, 0, LabelMoments.NONE));
    }

    @Test
    void labelsThatAreKnownCountAmongOthersThatAreNot() {
        var before = new ErrorMoments(1, -2, 4);

        var both = new ErrorMoments(2, 1, 13, new LabelMoments(1, 3, 9, -20, 400, -60));
        assertThat(SkillSum.plus(before, ErrorMoments.of(3, -20))).isEqualTo(both);
        assertThat(SkillSum.minus(both, before)).isEqualTo(ErrorMoments.of(3, -20));
        assertThat(SkillSum.plus(before, before)).isEqualTo(new ErrorMoments(2, -4, 8));
    }

    @Test
    void kindsDoNotMix() {
        assertThatThrownBy(() -> SkillSum.plus(ONE, ErrorMoments.of(1, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("skill: ErrorMoments (expected: ConfusionCounts as before)");
    }
}
