package dev.concord.consensus.judging.domain;

import static dev.concord.consensus.sample.SampleProject.aProject;
import static dev.concord.consensus.sample.SampleProject.taskerId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.consensus.sample.SampleProject;
import dev.concord.contracts.event.AgreementState;
import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.event.LabelAgreed;
import dev.concord.contracts.event.LabelWanted;
import dev.concord.contracts.event.RewardDue;
import dev.concord.contracts.event.RewardReason;
import dev.concord.contracts.id.TaskerId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** When a panel is asked, whom, and what becomes of the task. */
final class PanelTest {

    private final SampleProject project = aProject()
            .withMethod(DecisionMethod.DAWID_SKENE)
            .withOverlap(2, 2)
            .withConfidence(0.75)
            .withPanelOf(3);

    /** Taskers 1 to 20, the first of them the best. */
    private final Panels crowd = (without, most) -> IntStream.rangeClosed(1, 20)
            .mapToObj(SampleProject::taskerId)
            .filter(tasker -> !without.contains(tasker))
            .limit(most)
            .toList();

    @Test
    void aTaskInDoubtAtItsMaximumWantsThePanelsLabelsFromTheBestWhoHaveNotLabelledIt() {
        var task = JudgedTask.of(project, crowd).labelled(project.label(1, 1, "cat"), project.label(1, 4, "dog"));

        assertThat(task.of(LabelAgreed.class)).isEmpty();
        assertThat(task.of(LabelWanted.class)).singleElement().satisfies(wanted -> {
            assertThat(wanted.wanted()).isEqualTo(5);
            assertThat(wanted.panel()).containsExactly(numbered(2, 3, 5, 6, 7, 8, 9, 10, 11));
        });
    }

    @Test
    void withThePanelsLabelsTheTaskIsDecidedAndAllAreRewarded() {
        var task = JudgedTask.of(project, crowd).labelled(project.label(1, 1, "cat"), project.label(1, 4, "dog"));

        task.labelled(project.label(1, 2, "cat"), project.label(1, 3, "cat"));
        assertThat(task.of(LabelAgreed.class)).isEmpty();
        task.labelled(project.label(1, 5, "cat"));

        assertThat(task.lastDecision().state()).isEqualTo(AgreementState.AGREED);
        assertThat(task.lastDecision().labelsWanted()).isEqualTo(5);
        assertThat(task.rewards()).hasSize(5).extracting(RewardDue::reason).containsOnly(RewardReason.ACCEPTED);
    }

    @Test
    void aPanelThatIsSplitLeavesTheTaskContested() {
        var task = JudgedTask.of(project, crowd).labelled(project.label(1, 1, "cat"), project.label(1, 4, "dog"));

        task.labelled(project.label(1, 2, "cat"), project.label(1, 3, "dog"), project.label(1, 5, "cat"));

        assertThat(task.of(LabelAgreed.class))
                .singleElement()
                .extracting(LabelAgreed::state)
                .isEqualTo(AgreementState.CONTESTED);
    }

    @Test
    void withFewerSkilledTaskersThanSeatsThereIsNoPanel() {
        var task = JudgedTask.of(project, (_, _) -> List.of(taskerId(7), taskerId(8)))
                .labelled(project.label(1, 1, "cat"), project.label(1, 4, "dog"));

        assertThat(task.of(LabelWanted.class)).isEmpty();
        assertThat(task.lastDecision().state()).isEqualTo(AgreementState.CONTESTED);
    }

    @Test
    void aTaskWithoutDoubtNeedsNone() {
        var task = JudgedTask.of(project, crowd).labelled(project.label(1, 1, "cat"), project.label(1, 4, "cat"));

        assertThat(task.of(LabelWanted.class)).isEmpty();
        assertThat(task.lastDecision().state()).isEqualTo(AgreementState.AGREED);
    }

    @Test
    void atTheEndATaskIsDecidedWithoutThoseOfThePanelWhoDidNotCome() {
        var task = JudgedTask.of(project, crowd).labelled(project.label(1, 1, "cat"), project.label(1, 4, "dog"));

        task.ended();

        assertThat(task.lastDecision().state()).isEqualTo(AgreementState.CONTESTED);
    }

    private static TaskerId[] numbered(int... numbers) {
        return IntStream.of(numbers).mapToObj(SampleProject::taskerId).toArray(TaskerId[]::new);
    }
}
