package dev.concord.consensus.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.concord.consensus.sample.SampleProject;
import dev.concord.contracts.event.AgreementCounts;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.label.Text;
import dev.concord.contracts.label.TextKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class AgreementRatesTest {

    private static final TaskerId ONE = SampleProject.taskerId(1);
    private static final TaskerId OTHER = SampleProject.taskerId(2);
    private static final AgreementCounts ASSUMED = new AgreementCounts(9, 10);

    @Test
    void withoutAnythingKnownTheAssumedRateIsUsual() {
        var elsewhere = AgreementRates.of(Map.of(), ASSUMED).elsewhere(question(Evidence.NONE));

        assertThat(elsewhere.usual()).isEqualTo(0.9);
        assertThat(elsewhere.rate(0, 20)).isEqualTo(0.9);
    }

    @Test
    void aTaskerIsShrunkToWhatIsUsualInTheProject() {
        var elsewhere = AgreementRates.of(Map.of(ONE, counts(10, 50), OTHER, counts(40, 40)), ASSUMED)
                .elsewhere(question(Evidence.NONE));

        assertThat(elsewhere.usual()).isEqualTo(0.59, within(1e-12));
        assertThat(elsewhere.rate(0, 20)).isEqualTo((10 + 20 * 0.59) / 70, within(1e-12));
        assertThat(elsewhere.rate(1, 20)).isEqualTo((40 + 20 * 0.59) / 60, within(1e-12));
    }

    @Test
    void whatTheTaskSaidItselfIsLeftOut() {
        var told = AgreementRates.of(Map.of(ONE, counts(13, 54), OTHER, counts(40, 44)), ASSUMED);

        var elsewhere = told.elsewhere(question(AnswerSkills.ofAgreements(new double[] {3, 0}, 4)));

        assertThat(elsewhere.counts()).containsExactly(counts(10, 50), counts(40, 40));
        assertThat(elsewhere.usual()).isEqualTo(0.59, within(1e-12));
    }

    @Test
    void aTaskMayHaveSaidMoreThanTheSkillsContainYet() {
        var elsewhere = AgreementRates.of(Map.of(), ASSUMED)
                .elsewhere(question(AnswerSkills.ofAgreements(new double[] {3, 0}, 4)));

        assertThat(elsewhere.counts()).containsExactly(counts(0, 0), counts(0, 0));
        assertThat(elsewhere.usual()).isEqualTo(0.9);
    }

    @Test
    void anAssumptionMustLeaveRoomForDoubt() {
        assertThatThrownBy(() -> AgreementRates.of(Map.of(), counts(10, 10)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected: 0 < agreed < total");
    }

    private static Question question(Evidence sent) {
        var answers = List.of(new Answer(ONE, new Text("a")), new Answer(OTHER, new Text("b")));
        return new Question(new TextKind(10), null, answers, sent, Stage.OPEN);
    }

    private static AgreementCounts counts(double agreed, double total) {
        return new AgreementCounts(agreed, total);
    }
}
