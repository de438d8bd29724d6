package dev.concord.task.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.event.ProjectState;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskId;
import dev.concord.contracts.label.Choice;
import dev.concord.task.Samples;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of a tasker's appeal, when it is made and after. */
final class AppealDecisionTest {

    private static final SubmissionId SUBMISSION = new SubmissionId(Samples.IDS.next());
    private static final Reason REASON = new Reason("The second text names the colour.");
    private static final Appeal MADE = new Appeal(SUBMISSION, REASON, 0, Samples.NOW.minusSeconds(60));

    @Test
    void aSubmissionThatDisagreesIsAppealed() {
        assertThat(decide(ProjectState.OPEN, judgement(false, 2, null), REASON))
                .isEqualTo(new AppealDecision.Appealed(new Appeal(SUBMISSION, REASON, 2, Samples.NOW)));
    }

    @Test
    void oneThatAgreesIsNot() {
        assertThat(decide(ProjectState.OPEN, judgement(true, 0, null), REASON))
                .isEqualTo(new AppealDecision.Agreeing());
    }

    @ParameterizedTest
    @EnumSource
    void aProjectIsAppealedInWhileItsDecisionsAreMade(ProjectState state) {
        var decision = decide(state, judgement(false, 0, null), REASON);

        switch (state) {
            case OPEN, PAUSED, CLOSING -> assertThat(decision).isInstanceOf(AppealDecision.Appealed.class);
            case DRAFT, SETTLED -> assertThat(decision).isEqualTo(new AppealDecision.ProjectNotUnderWay(state));
        }
    }

    @ParameterizedTest
    @CsvSource({"OPEN, false, WAITING", "OPEN, true, UPHELD", "SETTLED, false, WAITING"})
    void theSameAppealAgainIsTheFirst(ProjectState state, boolean agrees, Appeal.State stands) {
        assertThat(decide(state, judgement(agrees, 0, MADE), REASON))
                .isEqualTo(new AppealDecision.Repeated(MADE, stands));
    }

    @Test
    void theFirstReasonStays() {
        assertThat(decide(ProjectState.OPEN, judgement(false, 0, MADE), new Reason("Another one.")))
                .isEqualTo(new AppealDecision.Differing(MADE));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, false, WAITING",
        "0, 1, false, REJECTED",
        "1, 1, false, WAITING",
        "1, 2, false, REJECTED",
        "0, 0, true,  UPHELD",
        "0, 1, true,  UPHELD"
    })
    void onlyARulingThatCameAfterAndIsTheDecisionAnswersIt(
            int afterRuling, int applied, boolean agrees, Appeal.State state) {
        var appeal = new Appeal(SUBMISSION, REASON, afterRuling, Samples.NOW);

        assertThat(appeal.state(agrees, applied)).isEqualTo(state);
    }

    private static AppealDecision decide(ProjectState state, Judgement judgement, Reason reason) {
        return AppealDecision.of(Samples.reviewed(state), judgement, reason, Samples.NOW);
    }

    private static Judgement judgement(boolean agrees, int rulings, @Nullable Appeal appeal) {
        return new Judgement(
                SUBMISSION,
                Samples.projectId(),
                new TaskId(Samples.IDS.next()),
                new Choice("0"),
                new Choice("1"),
                agrees,
                rulings,
                0,
                appeal);
    }
}
