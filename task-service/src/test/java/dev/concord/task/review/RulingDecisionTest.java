package dev.concord.task.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.event.ProjectState;
import dev.concord.contracts.id.TaskId;
import dev.concord.contracts.label.Choice;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.Scale;
import dev.concord.contracts.label.Text;
import dev.concord.contracts.label.TextKind;
import dev.concord.task.Samples;
import dev.concord.task.reservation.TaskState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import tools.jackson.databind.json.JsonMapper;

/** What becomes of a reviewer's word. */
final class RulingDecisionTest {

    private static final Label YES = new Choice("1");
    private static final Label NO = new Choice("0");

    @ParameterizedTest
    @EnumSource(names = {"AGREED", "CONTESTED"})
    void aDecidedTaskIsRuledOn(TaskState state) {
        assertThat(decide(ProjectState.OPEN, task(state, null, false), YES))
                .isEqualTo(new RulingDecision.Ruled(new Ruling(1, YES, Samples.NOW, 0)));
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"AGREED", "CONTESTED"})
    void aTaskWithoutADecisionIsNot(TaskState state) {
        assertThat(decide(ProjectState.OPEN, task(state, null, false), YES))
                .isEqualTo(new RulingDecision.Undecided(state));
    }

    @ParameterizedTest
    @EnumSource
    void aProjectIsRuledOnWhileItsDecisionsAreMade(ProjectState state) {
        var decision = decide(state, task(TaskState.CONTESTED, null, false), YES);

        switch (state) {
            case OPEN, PAUSED, CLOSING -> assertThat(decision).isInstanceOf(RulingDecision.Ruled.class);
            case DRAFT, SETTLED -> assertThat(decision).isEqualTo(new RulingDecision.ProjectNotUnderWay(state));
        }
    }

    @Test
    void aProjectWithoutReviewsIsNotRuledOn() {
        var task = task(TaskState.CONTESTED, null, false);

        assertThat(RulingDecision.of(Samples.draft(), task, YES, Samples.NOW))
                .isEqualTo(new RulingDecision.NotReviewed());
    }

    @ParameterizedTest
    @EnumSource(names = {"OPEN", "CLOSING", "SETTLED"})
    void theSameRulingAgainIsTheFirst(ProjectState state) {
        var first = Ruling.first(YES, Samples.NOW.minusSeconds(60));

        assertThat(decide(state, task(TaskState.CONTESTED, first, false), YES))
                .isEqualTo(new RulingDecision.Repeated(first));
    }

    @Test
    void theSameLabelAnswersAnAppealThatCameAfter() {
        var first = new Ruling(1, YES, Samples.NOW.minusSeconds(60), 1);

        assertThat(decide(ProjectState.OPEN, task(TaskState.AGREED, first, true), YES))
                .isEqualTo(new RulingDecision.Ruled(new Ruling(2, YES, Samples.NOW, 2)));
    }

    @Test
    void aReviewerMayThinkAgain() {
        var first = new Ruling(1, YES, Samples.NOW.minusSeconds(60), 1);

        assertThat(decide(ProjectState.OPEN, task(TaskState.AGREED, first, false), NO))
                .isEqualTo(new RulingDecision.Ruled(new Ruling(2, NO, Samples.NOW, 1)));
    }

    @Test
    void theLabelMustBeOneOfTheProjects() {
        var task = task(TaskState.CONTESTED, null, false);

        assertThat(decide(ProjectState.OPEN, task, new Choice("2")))
                .isEqualTo(new RulingDecision.Misfit("label.value: \"2\" (expected one of: 0, 1)"));
        assertThat(decide(ProjectState.OPEN, task, new Scale(0.5))).isInstanceOf(RulingDecision.Misfit.class);
    }

    @Test
    void theLabelMustFitIntoTheEventOfItsAgreement() {
        var texts = Samples.reviewed(ProjectState.OPEN, new TextKind(20_000));
        var task = task(TaskState.CONTESTED, null, false);

        assertThat(RulingDecision.of(texts, task, new Text("\u20ac".repeat(13_000)), Samples.NOW))
                .isInstanceOf(RulingDecision.Ruled.class);
        assertThat(RulingDecision.of(texts, task, new Text("\u20ac".repeat(14_000)), Samples.NOW))
                .isInstanceOf(RulingDecision.TooLarge.class);
    }

    private static RulingDecision decide(ProjectState state, ReviewedTask task, Label label) {
        return RulingDecision.of(Samples.reviewed(state), task, label, Samples.NOW);
    }

    private static ReviewedTask task(TaskState state, @Nullable Ruling ruling, boolean appealedSince) {
        return new ReviewedTask(
                new TaskId(Samples.IDS.next()), state, new JsonMapper().createObjectNode(), ruling, appealedSince);
    }
}
