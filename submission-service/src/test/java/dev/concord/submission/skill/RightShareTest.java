package dev.concord.submission.skill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.concord.contracts.event.AgreementCounts;
import dev.concord.contracts.event.BinaryCounts;
import dev.concord.contracts.event.ClassRates;
import dev.concord.contracts.event.ConfusionCounts;
import dev.concord.contracts.event.ErrorMoments;
import dev.concord.contracts.event.RegionCounts;
import dev.concord.contracts.event.Skill;
import dev.concord.contracts.label.BoxesKind;
import dev.concord.contracts.label.ChoiceKind;
import dev.concord.contracts.label.ChoicesKind;
import dev.concord.contracts.label.LabelKind;
import dev.concord.contracts.label.ScaleKind;
import dev.concord.contracts.label.TextKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How much is right, of each kind. */
final class RightShareTest {

    private static final ScaleKind SCALE = new ScaleKind(0, 100, 2);

    @Test
    void ofChoicesThoseThatAreTheTrueClass() {
        var counts = new ConfusionCounts(Map.of("a", Map.of("a", 6.0, "b", 2.0), "b", Map.of("b", 2.0)));

        assertThat(share(counts, new ChoiceKind(List.of("a", "b")))).isEqualTo(0.8);
    }

    @Test
    void ofSetsTheClassesThatAreNamedAndApply() {
        var rates = new ClassRates(Map.of("a", new BinaryCounts(6, 1, 1, 90), "b", new BinaryCounts(0, 2, 0, 0)));
        var nothingApplied = new ClassRates(Map.of("a", new BinaryCounts(0, 0, 0, 5)));
        var kind = new ChoicesKind(List.of("a", "b"));

        assertThat(share(rates, kind)).isEqualTo(0.6);
        assertThat(share(nothingApplied, kind)).isEqualTo(1);
    }

    @Test
    void ofMarksThoseOnAnObjectAndRightlyNamed() {
        var kind = new BoxesKind(List.of("a"));

        assertThat(share(new RegionCounts(10, 8, 1, 1, 6, 0.1), kind)).isEqualTo(0.6);
        assertThat(share(new RegionCounts(3, 0, 0, 0, 0, 0), kind)).isEqualTo(1);
    }

    @Test
    void ofNumbersThoseWithinTheTolerance() {
        assertThat(share(moments(0, 2, -2), SCALE)).isCloseTo(0.779, within(0.001));
        assertThat(share(moments(1, 1, 1), SCALE)).isEqualTo(1);
        assertThat(share(moments(3, 3), SCALE)).isZero();
        assertThat(share(moments(-40, 40), SCALE)).isLessThan(0.05);
    }

    @Test
    void ofWhatAgrees() {
        assertThat(share(new AgreementCounts(9, 12), new TextKind(10))).isEqualTo(0.75);
    }

    @Test
    void nothingIsSaidWhereNothingIsKnown() {
        assertThat(RightShare.of(AgreementCounts.NONE, new TextKind(10))).isEmpty();
        assertThat(RightShare.of(RegionCounts.NONE, new BoxesKind(List.of("a"))))
                .isEmpty();
        assertThat(RightShare.of(new ErrorMoments(0, 0, 0), SCALE)).isEmpty();
        assertThat(RightShare.of(new ConfusionCounts(Map.of()), new ChoiceKind(List.of("a", "b"))))
                .isEmpty();
    }

    private static double share(Skill skill, LabelKind kind) {
        return RightShare.of(skill, kind).orElseThrow();
    }

    private static ErrorMoments moments(double... errors) {
        var sum = 0.0;
        var squares = 0.0;
        for (var error : errors) {
            sum += error;
            squares += error * error;
        }
        return new ErrorMoments(errors.length, sum, squares);
    }
}
