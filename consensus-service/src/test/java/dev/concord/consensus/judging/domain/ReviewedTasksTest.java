package dev.concord.consensus.judging.domain;

import static dev.concord.consensus.sample.SampleProject.aProject;
import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.consensus.sample.SampleProject;
import dev.concord.contracts.event.AgreementState;
import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.event.LabelAgreed;
import dev.concord.contracts.event.RewardReason;
import dev.concord.contracts.event.TaskRefined;
import dev.concord.contracts.id.RefinementId;
import dev.concord.contracts.label.Choice;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a reviewer's ruling does to a task. */
final class ReviewedTasksTest {

    private final SampleProject project = aProject()
            .withMethod(DecisionMethod.DAWID_SKENE)
            .withOverlap(3, 3)
            .withConfidence(0.99)
            .payingAgreementOnly();

    /** Two cats and a dog, of which the taskers cannot convince anybody. */
    private final JudgedTask contested = JudgedTask.of(project)
            .labelled(project.label(1, 1, "cat"), project.label(1, 2, "dog"), project.label(1, 3, "cat"));

    @Test
    void aRulingIsTheNextRevisionAndCertain() {
        assertThat(contested.lastDecision().state()).isEqualTo(AgreementState.CONTESTED);

        contested.reviewed(new Ruling(1, new Choice("dog")));

        assertThat(contested.lastDecision()).satisfies(ruled -> {
            assertThat(ruled.state()).isEqualTo(AgreementState.AGREED);
            assertThat(ruled.label()).isEqualTo(new Choice("dog"));
            assertThat(ruled.confidence()).isEqualTo(1);
            assertThat(ruled.revision().number()).isEqualTo(2);
            assertThat(ruled.reviewed()).isTrue();
        });
    }

    @Test
    void rewardsFollowIt() {
        contested.reviewed(new Ruling(1, new Choice("dog")));

        var last = contested.rewards().subList(3, 6);
        assertThat(last)
                .extracting(reward -> reward.reason())
                .containsExactly(RewardReason.DISAGREES, RewardReason.AGREES, RewardReason.DISAGREES);
        assertThat(last.get(1).amount()).isEqualTo(project.terms().reward());
    }

    @Test
    void aDecisionByLabelsAloneDoesNotSayThatItWasReviewed() {
        assertThat(contested.lastDecision().reviewed()).isNull();
    }

    @Test
    void aRulingThatOnlyConfirmsIsPublishedToo() {
        contested.reviewed(new Ruling(1, new Choice("cat")));
        contested.reviewed(new Ruling(2, new Choice("cat")));

        assertThat(contested.of(LabelAgreed.class)).hasSize(3);
        assertThat(contested.lastDecision().revision().number()).isEqualTo(3);
    }

    @Test
    void anEarlierRulingThatComesLateAndTheSameAgainSayNothing() {
        contested.reviewed(new Ruling(2, new Choice("dog")));

        contested.reviewed(new Ruling(1, new Choice("cat"))).reviewed(new Ruling(2, new Choice("dog")));

        assertThat(contested.of(LabelAgreed.class)).hasSize(2);
        assertThat(contested.lastDecision().label()).isEqualTo(new Choice("dog"));
    }

    @Test
    void laterLabelsDoNotOverturnIt() {
        contested.reviewed(new Ruling(1, new Choice("dog")));

        contested.labelled(project.label(1, 4, "cat"), project.label(1, 5, "cat"));

        assertThat(contested.lastDecision().label()).isEqualTo(new Choice("dog"));
        assertThat(contested.lastDecision().submissions()).hasSize(5);
    }

    @Test
    void aRefinementDoesNotOverturnItEither() {
        contested.reviewed(new Ruling(1, new Choice("dog")));

        contested.refined(new TaskRefined(
                project.taskId(1),
                project.id(),
                new RefinementId(new UUID(8, 8)),
                true,
                new Choice("cat"),
                0.999,
                Map.of(),
                Map.of(),
                List.of()));

        assertThat(contested.lastDecision().label()).isEqualTo(new Choice("dog"));
        assertThat(contested.of(LabelAgreed.class)).hasSize(2);
    }

    @Test
    void aRulingWaitsForTheFirstDecision() {
        var task = JudgedTask.of(project).reviewed(new Ruling(1, new Choice("dog")));
        task.labelled(project.label(1, 1, "cat"), project.label(1, 2, "cat"));
        assertThat(task.events()).isEmpty();

        task.labelled(project.label(1, 3, "cat"));

        assertThat(task.lastDecision().label()).isEqualTo(new Choice("dog"));
        assertThat(task.lastDecision().submissions())
                .allSatisfy(each -> assertThat(each.agrees()).isFalse());
    }

    @Test
    void aRulingThatCameBeforeItsTaskHoldsIfItFits() {
        var fitting = TaskState.UNKNOWN.ruled(new Ruling(1, new Choice("dog")));
        var odd = TaskState.UNKNOWN.ruled(new Ruling(1, new Choice("emu")));

        assertThat(JudgedTask.of(project, fitting).state().ruling()).isEqualTo(new Ruling(1, new Choice("dog")));
        assertThat(JudgedTask.of(project, odd).state().ruling()).isNull();
    }

    @Test
    void aRulingCorrectsTheAnswerOfAControlTask() {
        var task = JudgedTask.of(project, project.task(1, new Choice("cat")));
        task.labelled(project.label(1, 1, "dog"), project.label(1, 2, "dog"), project.label(1, 3, "dog"));
        assertThat(task.lastDecision().label()).isEqualTo(new Choice("cat"));

        task.reviewed(new Ruling(1, new Choice("dog")));

        assertThat(task.lastDecision().label()).isEqualTo(new Choice("dog"));
    }
}
