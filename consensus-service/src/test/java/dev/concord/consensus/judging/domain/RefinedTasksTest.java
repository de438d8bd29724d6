package dev.concord.consensus.judging.domain;

import static dev.concord.consensus.sample.SampleProject.aProject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.consensus.aggregation.ClassBeliefs;
import dev.concord.consensus.aggregation.StreamingDecision;
import dev.concord.consensus.aggregation.catalog.StreamingDecisions;
import dev.concord.consensus.sample.SampleProject;
import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.event.Event;
import dev.concord.contracts.event.LabelAgreed;
import dev.concord.contracts.event.RefinedSubmission;
import dev.concord.contracts.event.RewardDue;
import dev.concord.contracts.event.RewardReason;
import dev.concord.contracts.event.TaskRefined;
import dev.concord.contracts.id.RefinementId;
import dev.concord.contracts.label.Choice;
import dev.concord.contracts.label.Scale;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How a task takes over what a refinement of its project says. */
final class RefinedTasksTest {

    private final SampleProject project = aProject()
            .withMethod(DecisionMethod.DAWID_SKENE)
            .withConfidence(0.7)
            .withOverlap(3, 3)
            .payingAgreementOnly();

    private final StreamingDecision rule =
            StreamingDecisions.of(project.kind(), project.policy().method(), Map.of());

    /** Two cats and a dog. */
    private final TaskState decided = JudgedTask.of(project)
            .labelled(project.label(1, 1, "cat"), project.label(1, 2, "dog"), project.label(1, 3, "cat"))
            .state();

    @Test
    void anotherLabelIsTheNextRevisionAndTurnsTheRewards() {
        var judgement = JudgeTask.afterRefinement(decided, refined("dog", 0.9, 3), rule, false);

        assertThat(of(LabelAgreed.class, judgement)).singleElement().satisfies(agreed -> {
            assertThat(agreed.label()).isEqualTo(new Choice("dog"));
            assertThat(agreed.confidence()).isEqualTo(0.9);
            assertThat(agreed.revision().number()).isEqualTo(2);
            assertThat(agreed.submissions().get(1).agrees()).isTrue();
        });
        assertThat(of(RewardDue.class, judgement))
                .extracting(RewardDue::reason)
                .containsExactly(RewardReason.DISAGREES, RewardReason.AGREES, RewardReason.DISAGREES);
    }

    @Test
    void theSameAgainSaysNothing() {
        var once = JudgeTask.afterRefinement(decided, refined("dog", 0.9, 3), rule, false);

        var again = JudgeTask.afterRefinement(once.state(), refined("dog", 0.9, 3), rule, false);

        assertThat(again.events()).isEmpty();
        assertThat(again.evidence()).isEmpty();
        assertThat(again.state()).isEqualTo(once.state());
    }

    @Test
    void aConfidenceThatMovedByALittleSaysNothingAndByMoreARevision() {
        var state = JudgeTask.afterRefinement(decided, refined("cat", 0.9, 3), rule, false)
                .state();

        assertThat(JudgeTask.afterRefinement(state, refined("cat", 0.904, 3), rule, false)
                        .events())
                .isEmpty();
        assertThat(JudgeTask.afterRefinement(state, refined("cat", 0.91, 3), rule, false)
                        .events())
                .singleElement()
                .isInstanceOf(LabelAgreed.class);
    }

    @Test
    void aConfidenceBelowTheProjectsIsContested() {
        var judgement = JudgeTask.afterRefinement(decided, refined("cat", 0.6, 3), rule, false);

        assertThat(of(RewardDue.class, judgement)).extracting(RewardDue::reason).containsOnly(RewardReason.CONTESTED);
    }

    @Test
    void theTaskersSkillsAreToldTheDifference() {
        var judgement = JudgeTask.afterRefinement(decided, refined("dog", 0.9, 3), rule, false);

        assertThat(judgement.state().sent()).isEqualTo(new ClassBeliefs(3, Map.of("dog", 0.9, "cat", 1 - 0.9)));
        assertThat(judgement.evidence())
                .hasSize(3)
                .allSatisfy(each -> assertThat(each.labels()).isZero());
    }

    @Test
    void whereNothingIsSaidOfTheTaskersWhatTheyWereToldStays() {
        var said = refined("dog", 0.9, 3);
        var silent = new TaskRefined(
                said.taskId(),
                said.projectId(),
                said.refinementId(),
                said.complete(),
                said.label(),
                said.confidence(),
                said.prior(),
                Map.of(),
                said.submissions());

        var judgement = JudgeTask.afterRefinement(decided, silent, rule, false);

        assertThat(judgement.state().sent()).isEqualTo(decided.sent());
        assertThat(judgement.evidence()).isEmpty();
    }

    @Test
    void aTaskWithOtherLabelsByNowIsDecidedAgainByItself() {
        var older = JudgeTask.afterRefinement(decided, refined("dog", 0.9, 2), rule, false);

        assertThat(older.events()).as("the rule says what it said before").isEmpty();
        var turned = JudgeTask.afterRefinement(decided, refined("dog", 0.9, 3), rule, false)
                .state();
        assertThat(of(LabelAgreed.class, JudgeTask.afterRefinement(turned, refined("dog", 0.9, 4), rule, false)))
                .singleElement()
                .extracting(LabelAgreed::label)
                .isEqualTo(new Choice("cat"));
    }

    @Test
    void aTaskThatWaitsForLabelsTellsOnlyOfItsTaskers() {
        var waiting = JudgedTask.of(project)
                .labelled(project.label(1, 1, "cat"), project.label(1, 2, "dog"))
                .state();

        var judgement = JudgeTask.afterRefinement(waiting, refined("dog", 0.99, 2), rule, false);

        assertThat(judgement.events()).isEmpty();
        assertThat(judgement.evidence()).hasSize(2);
        assertThat(of(LabelAgreed.class, JudgeTask.afterRefinement(waiting, refined("dog", 0.99, 2), rule, true)))
                .as("at the end nothing more will come")
                .hasSize(1);
    }

    @Test
    void onAScaleTheLastWordIsTheRefinedValueItself() {
        var scale = aProject().withScale(0, 10, 1).withOverlap(2, 2).withConfidence(0.5);
        var rated = StreamingDecisions.of(scale.kind(), scale.policy().method(), Map.of());
        var state = JudgedTask.of(scale)
                .labelled(scale.label(1, 1, 5.0), scale.label(1, 2, 5.0))
                .state();
        var outcome = Objects.requireNonNull(state.outcome());
        var near = new TaskRefined(
                scale.taskId(1),
                scale.id(),
                new RefinementId(new UUID(8, 8)),
                true,
                new Scale(5.01),
                Objects.requireNonNull(outcome.confidence()),
                Map.of(),
                Map.of(),
                submissions(scale, "", 2));

        assertThat(of(LabelAgreed.class, JudgeTask.afterRefinement(state, near, rated, false)))
                .isEmpty();
        assertThat(of(LabelAgreed.class, JudgeTask.afterRefinement(state, near, rated, true)))
                .singleElement()
                .extracting(LabelAgreed::label)
                .isEqualTo(near.label());
    }

    @Test
    void aLabelOfNoClassIsRefused() {
        assertThatThrownBy(() -> JudgeTask.afterRefinement(decided, refined("emu", 0.9, 3), rule, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("emu");
    }

    private TaskRefined refined(String label, double confidence, int labels) {
        var other = label.equals("cat") ? "dog" : "cat";
        return new TaskRefined(
                project.taskId(1),
                project.id(),
                new RefinementId(new UUID(8, 8)),
                false,
                new Choice(label),
                confidence,
                Map.of("cat", 0.5, "dog", 0.5),
                Map.of(label, confidence, other, 1 - confidence),
                submissions(project, label, labels));
    }

    /** In the opposite order: the task's own order counts. */
    private static List<RefinedSubmission> submissions(SampleProject project, String label, int count) {
        return IntStream.range(0, count)
                .map(step -> count - step)
                .mapToObj(tasker -> new RefinedSubmission(
                        project.submissionId(1, tasker),
                        1,
                        label.isEmpty() || label.equals(tasker == 2 ? "dog" : "cat"),
                        Map.of(),
                        null))
                .toList();
    }

    private static <E extends Event> List<E> of(Class<E> type, Judgement judgement) {
        return judgement.events().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
