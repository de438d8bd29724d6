package dev.concord.consensus.judging.domain;

import static dev.concord.consensus.sample.SampleProject.aProject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.concord.consensus.aggregation.catalog.StreamingDecisions;
import dev.concord.consensus.sample.SampleProject;
import dev.concord.contracts.event.AgreementState;
import dev.concord.contracts.event.ConfusionCounts;
import dev.concord.contracts.event.ContractViolation;
import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.event.LabelAgreed;
import dev.concord.contracts.event.LabelWanted;
import dev.concord.contracts.event.TaskCreated;
import dev.concord.contracts.label.Choice;
import dev.concord.contracts.label.Preference;
import dev.concord.contracts.label.PreferenceKind;
import dev.concord.contracts.label.Scale;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

/** When a task is decided, and as what. */
final class DecisionRulesTest {

    private final SampleProject project = aProject();

    @Test
    void confidenceAtTheMinimumEndsIt() {
        var task = JudgedTask.of(project)
                .labelled(project.label(1, 1, "cat"), project.label(1, 2, "cat"), project.label(1, 3, "cat"));

        assertThat(task.lastDecision().state()).isEqualTo(AgreementState.AGREED);
        assertThat(task.of(LabelWanted.class)).isEmpty();
    }

    @Test
    void doubtWantsOneLabelMore() {
        var task = JudgedTask.of(project)
                .labelled(project.label(1, 1, "cat"), project.label(1, 2, "dog"), project.label(1, 3, "cat"));

        assertThat(task.of(LabelWanted.class)).extracting(LabelWanted::wanted).containsExactly(4);
        assertThat(task.of(LabelAgreed.class)).isEmpty();
    }

    @Test
    void onceDecidedItWantsNoMoreEvenWhereALateLabelBringsDoubt() {
        var task = JudgedTask.of(project)
                .labelled(project.label(1, 1, "cat"), project.label(1, 2, "cat"), project.label(1, 3, "cat"))
                .labelled(project.label(1, 4, "dog"));

        assertThat(task.lastDecision().state()).isEqualTo(AgreementState.CONTESTED);
        assertThat(task.lastDecision().labelsWanted()).isEqualTo(3);
        assertThat(task.of(LabelWanted.class)).isEmpty();
    }

    @Test
    void atTheEndATaskWithFewLabelsIsDecidedWithThem() {
        var task = JudgedTask.of(project).labelled(project.label(1, 1, "dog")).ended();

        assertThat(task.lastDecision().state()).isEqualTo(AgreementState.CONTESTED);
        assertThat(task.lastDecision().label()).isEqualTo(new Choice("dog"));
    }

    @Test
    void atTheEndATaskWithoutLabelsIsWithdrawn() {
        var task = JudgedTask.of(project).ended();

        assertThat(task.lastDecision().state()).isEqualTo(AgreementState.WITHDRAWN);
        assertThat(task.lastDecision().label()).isNull();
        assertThat(task.lastDecision().submissions()).isEmpty();
    }

    @Test
    void theEndSaysNothingOfADecisionThatStands() {
        var task = JudgedTask.of(project)
                .labelled(project.label(1, 1, "cat"), project.label(1, 2, "cat"), project.label(1, 3, "cat"))
                .ended()
                .ended();

        assertThat(task.of(LabelAgreed.class)).hasSize(1);
    }

    @Test
    void aScaleIsDecidedAsAValue() {
        var scale = project.withScale(0, 100, 10).withConfidence(0.5);
        var task = JudgedTask.of(scale)
                .labelled(scale.label(1, 1, 50.0), scale.label(1, 2, 52.0), scale.label(1, 3, 54.0));

        assertThat(task.lastDecision().label())
                .isInstanceOfSatisfying(
                        Scale.class, scaled -> assertThat(scaled.value()).isEqualTo(52, within(1e-9)));
        assertThat(task.lastDecision().state()).isEqualTo(AgreementState.AGREED);
    }

    @Test
    void aMethodThatDoesNotFitItsKindIsRefused() {
        var impossible = project.withScale(0, 1, 0.1).withMethod(DecisionMethod.MAJORITY);

        assertThatThrownBy(() -> OpenedTask.of(impossible.task(1)))
                .isInstanceOf(ContractViolation.class)
                .hasMessage("policy.method: majority (expected one of: [robust-mean])");
    }

    @Test
    void aControlAnswerThatIsNoneIsRefused() {
        assertThatThrownBy(() -> OpenedTask.of(project.task(1, new Choice("bird"))))
                .isInstanceOf(ContractViolation.class)
                .hasMessageContaining("controlLabel");
    }

    @Test
    void theFirstLabelOfAControlTaskTellsItsTaskersSkill() {
        var learning = project.withMethod(DecisionMethod.DAWID_SKENE);
        var opened = OpenedTask.of(learning.task(1, new Choice("cat")));
        var rule = StreamingDecisions.of(learning.kind(), learning.policy().method(), Map.of());
        var waiting = JudgeTask.afterTask(TaskState.UNKNOWN, opened, rule, Panels.NONE, false)
                .state();
        var count = (Count.Counted) CountLabel.count(waiting, learning.label(1, 1, "dog"), SampleProject.START, false);

        var told = JudgeTask.afterLabel(count.state(), rule, Panels.NONE).evidence();

        assertThat(told).singleElement().satisfies(evidence -> {
            assertThat(evidence.taskerId()).isEqualTo(SampleProject.taskerId(1));
            assertThat(evidence.labels()).isEqualTo(1);
            assertThat(evidence.change()).isEqualTo(new ConfusionCounts(Map.of("cat", Map.of("dog", 1.0))));
        });
    }

    @Test
    void aTaskThatDoesNotNameItsOptionsIsRefused() {
        var created = project.withKind(new PreferenceKind(2)).task(1);
        var nameless = new TaskCreated(
                created.taskId(),
                created.projectId(),
                created.name(),
                JsonNodeFactory.instance.objectNode(),
                created.labelKind(),
                created.policy(),
                created.terms(),
                null);

        assertThatThrownBy(() -> OpenedTask.of(nameless))
                .isInstanceOf(ContractViolation.class)
                .hasMessageContaining("data.options");
    }

    @Test
    void aControlRankingOfOtherOptionsIsRefused() {
        var preferences = project.withKind(new PreferenceKind(2));

        assertThatThrownBy(() -> OpenedTask.of(preferences.task(1, new Preference(List.of("a", "x")))))
                .isInstanceOf(ContractViolation.class)
                .hasMessage("controlLabel: label.ranking: [a, x] (expected the options: [a, b])");
    }
}
