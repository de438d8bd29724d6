package dev.concord.consensus.stream;

import static dev.concord.consensus.sample.SampleProject.aProject;
import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.consensus.aggregation.Evidence;
import dev.concord.consensus.judging.domain.CountedLabel;
import dev.concord.consensus.judging.domain.TaskState;
import dev.concord.consensus.sample.SampleProject;
import dev.concord.contracts.event.AgreementState;
import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.event.LabelAgreed;
import dev.concord.contracts.event.ProjectJudged;
import dev.concord.contracts.event.ProjectState;
import dev.concord.contracts.event.RewardDue;
import dev.concord.contracts.event.TaskerSkill;
import dev.concord.contracts.event.Topic;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.label.Choice;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to a project behind its end marker, and after it. */
final class ClosingProtocolTest {

    /** Two passes in slices of three tasks, and a refinement in between. */
    private static final Duration UNTIL_JUDGED = Duration.ofSeconds(3);

    /** As long as an undecidable project waits for its next try. */
    private static final Duration RETRY = Duration.ofSeconds(30);

    private final SampleProject project = aProject();
    private final DrivenTopology topology;

    ClosingProtocolTest(@TempDir Path stateDirectory) {
        topology = new DrivenTopology(stateDirectory);
    }

    @AfterEach
    void stop() {
        topology.close();
    }

    @Test
    void everyTaskEndsAgreedContestedOrWithdrawnAndEverySubmissionIsJudged() {
        topology.append(project.task(1), project.task(2), project.task(3), project.task(4), project.task(5));
        topology.append(project.label(1, 1, "cat"), project.label(1, 2, "cat"));
        topology.append(project.label(2, 1, "cat"), project.label(2, 2, "dog"));
        topology.append(project.label(3, 1, "cat"), project.label(3, 2, "cat"), project.label(3, 3, "cat"));
        assertThat(topology.published(LabelAgreed.class)).hasSize(1);

        topology.append(project.withConfidence(0.9).ended());
        topology.passInSteps(UNTIL_JUDGED);

        assertThat(topology.published(LabelAgreed.class))
                .hasSize(4)
                .extracting(LabelAgreed::state)
                .containsExactlyInAnyOrder(
                        AgreementState.CONTESTED,
                        AgreementState.CONTESTED,
                        AgreementState.WITHDRAWN,
                        AgreementState.WITHDRAWN);
        assertThat(topology.published(RewardDue.class))
                .extracting(RewardDue::submissionId)
                .doesNotHaveDuplicates()
                .hasSize(7);
        assertThat(topology.published(ProjectJudged.class))
                .containsExactly(new ProjectJudged(project.id(), 0, 1, 5, 7, 7L));
    }

    @Test
    void aPartitionWithoutTasksReportsZeros() {
        topology.append(project.ended());
        topology.passInSteps(Duration.ofSeconds(1));

        assertThat(topology.published(ProjectJudged.class))
                .containsExactly(new ProjectJudged(project.id(), 0, 1, 0, 0, 0L));
    }

    @Test
    void aSecondMarkerSaysNothingNew() {
        topology.append(project.task(1), project.ended(), project.ended());
        topology.passInSteps(UNTIL_JUDGED);
        topology.append(project.ended());
        topology.passInSteps(UNTIL_JUDGED);

        assertThat(topology.published(ProjectJudged.class)).hasSize(1);
        assertThat(topology.published(LabelAgreed.class)).hasSize(1);
    }

    @Test
    void labelsBehindTheMarkerAreVoid() {
        topology.append(project.task(1), project.label(1, 1, "cat"), project.ended(), project.label(1, 2, "cat"));
        topology.passInSteps(UNTIL_JUDGED);
        topology.append(project.label(1, 3, "cat"));

        assertThat(topology.published(RewardDue.class)).hasSize(1);
        assertThat(topology.counter("labels.uncounted", "reason", "project-ended"))
                .isEqualTo(2);
    }

    @Test
    void otherProjectsGoOn() {
        var other = project.numbered(2);
        topology.append(other.task(1), project.task(1), project.ended());
        topology.append(other.label(1, 1, "dog"), other.label(1, 2, "dog"), other.label(1, 3, "dog"));

        assertThat(topology.published(LabelAgreed.class))
                .singleElement()
                .extracting(LabelAgreed::projectId)
                .isEqualTo(other.id());
    }

    @Test
    void aTaskThatComesBehindTheMarkerIsOverAtOnce() {
        topology.append(project.ended());
        topology.passInSteps(UNTIL_JUDGED);

        topology.append(project.task(1));

        assertThat(topology.published(LabelAgreed.class))
                .singleElement()
                .extracting(LabelAgreed::state)
                .isEqualTo(AgreementState.WITHDRAWN);
    }

    @Test
    void labelsWhoseTaskNeverCameAreNotCounted() {
        topology.append(project.label(1, 1, "cat"), project.ended());
        topology.passInSteps(UNTIL_JUDGED);

        assertThat(topology.published(ProjectJudged.class))
                .containsExactly(new ProjectJudged(project.id(), 0, 1, 0, 0, 0L));
        assertThat(topology.counter("labels.uncounted", "reason", "no-task")).isEqualTo(1);
        assertThat(topology.entries("task-states")).isZero();
    }

    @Test
    void earlyDecisionsAreRevisedWithTheSkillsThatLaterTasksTaught() {
        var learning =
                project.withMethod(DecisionMethod.DAWID_SKENE).withOverlap(3, 3).withConfidence(0.6);
        topology.append(learning.task(0));
        topology.append(learning.label(0, 1, "cat"), learning.label(0, 2, "dog"), learning.label(0, 3, "dog"));
        assertThat(topology.published(LabelAgreed.class))
                .singleElement()
                .extracting(LabelAgreed::label)
                .isEqualTo(new Choice("dog"));

        for (var task = 1; task <= 20; task++) {
            var truth = task % 2 == 0 ? "cat" : "dog";
            topology.append(learning.task(task, new Choice(truth)));
            topology.append(learning.label(task, 1, truth));
            topology.append(learning.label(task, 2, "dog"), learning.label(task, 3, "dog"));
        }
        topology.published(LabelAgreed.class);
        topology.append(learning.ended());
        topology.passInSteps(UNTIL_JUDGED);

        assertThat(topology.published(LabelAgreed.class)).singleElement().satisfies(revised -> {
            assertThat(revised.taskId()).isEqualTo(learning.taskId(0));
            assertThat(revised.label()).isEqualTo(new Choice("cat"));
            assertThat(revised.revision().number()).isEqualTo(2);
        });
        assertThat(topology.published(RewardDue.class)).hasSize(63);
    }

    @Test
    void theReportSumsTheRevisionsInWhichTheRewardsWereLastSaid() {
        var turning = project.payingAgreementOnly().withOverlap(1, 1).withConfidence(0.5);
        topology.append(turning.task(1), turning.task(2));
        topology.append(turning.label(1, 1, "cat"), turning.label(1, 2, "dog"), turning.label(1, 3, "dog"));
        topology.append(turning.label(2, 1, "cat"));

        topology.append(turning.ended());
        topology.passInSteps(UNTIL_JUDGED);

        var lastSaid = new HashMap<SubmissionId, Integer>();
        topology.published(RewardDue.class)
                .forEach(reward ->
                        lastSaid.put(reward.submissionId(), reward.revision().number()));
        assertThat(lastSaid.values()).containsExactlyInAnyOrder(3, 2, 3, 1);
        assertThat(topology.published(ProjectJudged.class))
                .containsExactly(new ProjectJudged(turning.id(), 0, 1, 2, 4, 9L));
    }

    @Test
    void aProjectWithATaskThatCannotBeDecidedStaysClosingUntilItCan() {
        topology.append(project.task(1), project.label(1, 1, "cat"), project.task(2), project.label(2, 1, "dog"));
        var sound = topology.taskState(project.id(), project.taskId(1));
        topology.replaceTaskState(undecidable(sound));
        topology.append(project.label(1, 2, "cat"), project.ended());
        topology.passInSteps(UNTIL_JUDGED);
        topology.pass(RETRY);
        topology.passInSteps(Duration.ofSeconds(1));

        assertThat(topology.published(ProjectJudged.class)).isEmpty();
        assertThat(topology.published(LabelAgreed.class))
                .as("the other task ends all the same, and once")
                .singleElement()
                .extracting(LabelAgreed::taskId)
                .isEqualTo(project.taskId(2));
        assertThat(topology.counter("projects.undecidable")).isEqualTo(2);
        assertThat(topology.deadLetters(Topic.LABEL_SUBMITTED)).isEmpty();
        var kept = topology.taskState(project.id(), project.taskId(1)).labels();
        assertThat(kept).hasSize(2);

        topology.replaceTaskState(
                new TaskState(sound.task(), List.of(sound.labels().getFirst(), kept.get(1)), 3, null, Evidence.NONE));
        topology.pass(RETRY);
        topology.passInSteps(Duration.ofSeconds(1));

        assertThat(topology.published(ProjectJudged.class))
                .containsExactly(new ProjectJudged(project.id(), 0, 1, 2, 3, 3L));
    }

    /** A label that is none of the task's classes, as only a fault of ours could leave it behind. */
    private static TaskState undecidable(TaskState sound) {
        var label = sound.labels().getFirst();
        var odd = new CountedLabel(label.submissionId(), label.taskerId(), new Choice("emu"), false, null, null);
        return new TaskState(sound.task(), List.of(odd), sound.wanted(), null, Evidence.NONE);
    }

    @Test
    void aSettledProjectIsForgottenButItsEndIsNot() {
        var learning = project.withMethod(DecisionMethod.DAWID_SKENE);
        topology.append(learning.task(1), learning.label(1, 1, "cat"), learning.label(1, 2, "cat"), learning.ended());
        topology.passInSteps(UNTIL_JUDGED.plusSeconds(2));
        assertThat(topology.entries("task-states")).isEqualTo(1);
        assertThat(topology.entries("skill-sums")).isEqualTo(2);

        topology.append(learning.inState(ProjectState.SETTLED, 3));
        topology.pass(Duration.ofSeconds(30));
        topology.published(TaskerSkill.class);

        assertThat(topology.entries("task-states")).isZero();
        assertThat(topology.entries("skill-sums")).isZero();
        assertThat(topology.entries("published-skills")).isZero();
        topology.append(learning.label(1, 3, "cat"));
        assertThat(topology.counter("labels.uncounted", "reason", "project-ended"))
                .isEqualTo(1);
    }

    @Test
    void aMarkerInTheWrongPartitionIsADeadLetter() {
        topology.append(project.ended(3, 4));

        assertThat(topology.deadLetters(Topic.LABEL_SUBMITTED)).hasSize(1);
        assertThat(topology.entries("endings")).isZero();
    }
}
