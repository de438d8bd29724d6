package dev.concord.consensus.stream;

import static dev.concord.consensus.sample.SampleProject.aProject;
import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.consensus.sample.SampleProject;
import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.event.LabelAgreed;
import dev.concord.contracts.event.LabelSubmitted;
import dev.concord.contracts.event.ProjectJudged;
import dev.concord.contracts.event.ProjectRefined;
import dev.concord.contracts.event.RefinedSubmission;
import dev.concord.contracts.event.RewardDue;
import dev.concord.contracts.event.TaskRefined;
import dev.concord.contracts.event.TaskerSkill;
import dev.concord.contracts.event.Topic;
import dev.concord.contracts.id.RefinementId;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskId;
import dev.concord.contracts.label.Choice;
import dev.concord.contracts.label.Label;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a refinement comes to on the stream, on request and at the end of its project. */
final class RefinementProtocolTest {

    private static final Duration UNTIL_JUDGED = Duration.ofSeconds(3);
    private static final RefinementId REFINEMENT = new RefinementId(new UUID(8, 8));

    private final SampleProject project =
            aProject().withMethod(DecisionMethod.DAWID_SKENE).withOverlap(3, 3).withConfidence(0.6);

    private final Path stateDirectory;
    private final DrivenTopology topology;

    RefinementProtocolTest(@TempDir Path stateDirectory) {
        this.stateDirectory = stateDirectory;
        this.topology = new DrivenTopology(stateDirectory.resolve("one"));
    }

    @AfterEach
    void stop() {
        topology.close();
    }

    @Test
    void onRequestAnEarlyDecisionIsRevisedWithWhatLaterTasksTaught() {
        appendEarlyTaskAndItsTeachers();
        topology.published(LabelAgreed.class);

        topology.refine(project.id());

        assertThat(topology.published(LabelAgreed.class))
                .filteredOn(agreed -> agreed.taskId().equals(project.taskId(0)))
                .singleElement()
                .satisfies(revised -> {
                    assertThat(revised.label()).isEqualTo(new Choice("cat"));
                    assertThat(revised.revision().number()).isEqualTo(2);
                });
        assertThat(topology.counter("tasks.refined", "changed", "true")).isPositive();
        assertThat(topology.counter("labels.refined")).isEqualTo(63);
    }

    @Test
    void refinedAgainWithoutANewLabelNothingIsSaid() {
        appendEarlyTaskAndItsTeachers();
        topology.refine(project.id());
        topology.published(LabelAgreed.class);
        topology.passInSteps(Duration.ofSeconds(2));
        topology.published(TaskerSkill.class);

        topology.refine(project.id());
        topology.passInSteps(Duration.ofSeconds(2));

        assertThat(topology.published(LabelAgreed.class)).isEmpty();
        assertThat(topology.published(TaskerSkill.class)).isEmpty();
    }

    @Test
    void aTaskThatNobodyKnowsIsPassedOver() {
        topology.append(refined(7, "dog", false));

        assertThat(topology.entries("task-states")).isZero();
        assertThat(topology.deadLetters(Topic.TASK_REFINED)).isEmpty();
    }

    @Test
    void whileAProjectClosesOnlyWhatHasReadAllItsLabelsIsHeard() {
        topology.append(project.task(1), project.label(1, 1, "cat"), project.label(1, 2, "dog"), project.ended());

        topology.append(refined(1, "dog", false), end(false));
        topology.pass(DrivenTopology.CLOSING.every());
        assertThat(topology.published(LabelAgreed.class)).isEmpty();
        topology.append(refined(1, "dog", true));

        assertThat(topology.published(LabelAgreed.class))
                .singleElement()
                .extracting(LabelAgreed::label)
                .isEqualTo(new Choice("dog"));
    }

    @Test
    void afterTheReportNothingChangesAnyMore() {
        topology.append(project.task(1), project.label(1, 1, "cat"), project.label(1, 2, "cat"), project.ended());
        topology.passInSteps(UNTIL_JUDGED);
        assertThat(topology.published(ProjectJudged.class)).hasSize(1);
        topology.published(LabelAgreed.class);
        topology.published(RewardDue.class);

        topology.append(refined(1, "dog", true), end(true));
        topology.passInSteps(UNTIL_JUDGED);

        assertThat(topology.published(LabelAgreed.class)).isEmpty();
        assertThat(topology.published(RewardDue.class)).isEmpty();
        assertThat(topology.published(ProjectJudged.class)).isEmpty();
    }

    @Test
    void aClosingProjectIsReadOnce() {
        topology.append(project.task(1), project.label(1, 1, "cat"), project.label(1, 2, "cat"), project.ended());
        topology.passInSteps(UNTIL_JUDGED);

        assertThat(topology.log().readings()).isEqualTo(1);
        assertThat(topology.published(ProjectRefined.class)).isEmpty();
    }

    @Test
    void aMajorityProjectNeedsNoRefinement() {
        var majority = project.withMethod(DecisionMethod.MAJORITY);
        topology.append(majority.task(1), majority.label(1, 1, "cat"), majority.ended());
        topology.passInSteps(Duration.ofMillis(200));

        assertThat(topology.published(ProjectJudged.class)).hasSize(1);
        assertThat(topology.log().readings()).isZero();
    }

    @Test
    void aTaskThatTheRefinementMissedIsDecidedByItself() {
        topology.append(project.task(1), project.label(1, 1, "cat"), project.label(1, 2, "cat"));
        topology.append(project.task(2), project.ended());
        topology.pass(Duration.ofMillis(1));
        topology.append(refined(9, "dog", true), end(true));
        topology.passInSteps(UNTIL_JUDGED);

        assertThat(topology.published(LabelAgreed.class))
                .extracting(LabelAgreed::taskId)
                .containsExactlyInAnyOrder(project.taskId(1), project.taskId(2));
        assertThat(topology.published(ProjectJudged.class))
                .containsExactly(new ProjectJudged(project.id(), 0, 1, 2, 2, 2L));
    }

    @Test
    void aFailedRefinementKeepsTheProjectClosingUntilOneGoesWell() {
        topology.append(project.task(1), project.label(1, 1, "cat"), project.label(1, 2, "cat"), project.ended());
        topology.log().failing(true);
        topology.passInSteps(UNTIL_JUDGED);
        assertThat(topology.published(ProjectJudged.class)).isEmpty();
        assertThat(topology.log().readings()).as("tried once so far").isEqualTo(1);
        assertThat(topology.counter("projects.undecidable")).isEqualTo(1);

        topology.log().failing(false);
        topology.pass(DrivenTopology.REFINEMENT.retryAfter());
        topology.passInSteps(Duration.ofSeconds(1));

        assertThat(topology.published(ProjectJudged.class)).hasSize(1);
    }

    @Test
    void anEndInTheWrongPartitionIsADeadLetter() {
        topology.append(new ProjectRefined(project.id(), REFINEMENT, 3, 4, true));

        assertThat(topology.deadLetters(Topic.TASK_REFINED)).hasSize(1);
    }

    @Test
    void labelsThatCameInAnotherOrderComeToTheSame() {
        var labels = new ArrayList<LabelSubmitted>();
        var random = new Random(20261121);
        for (var task = 1; task <= 12; task++) {
            for (var tasker = 1; tasker <= 3; tasker++) {
                var right = random.nextInt(10) < 4 + 2 * tasker;
                labels.add(project.label(task, tasker, right == (task % 3 == 0) ? "cat" : "dog"));
            }
        }

        var inOrder = closed(topology, labels);
        Collections.shuffle(labels, random);
        try (var other = new DrivenTopology(stateDirectory.resolve("other"))) {
            assertThat(closed(other, labels)).hasSize(12).isEqualTo(inOrder);
        }
    }

    private Map<TaskId, Label> closed(DrivenTopology fresh, List<LabelSubmitted> labels) {
        for (var task = 1; task <= 12; task++) {
            fresh.append(project.task(task));
        }
        fresh.append(labels.toArray(LabelSubmitted[]::new));
        fresh.append(project.ended());
        fresh.passInSteps(UNTIL_JUDGED);
        assertThat(fresh.published(ProjectJudged.class)).hasSize(1);
        var last = new HashMap<TaskId, Label>();
        fresh.published(LabelAgreed.class).forEach(agreed -> {
            if (agreed.label() != null) {
                last.put(agreed.taskId(), agreed.label());
            }
        });
        return last;
    }

    /** One good tasker was outvoted by two who always say dog, which only control tasks show. */
    private void appendEarlyTaskAndItsTeachers() {
        topology.append(project.task(0));
        topology.append(project.label(0, 1, "cat"), project.label(0, 2, "dog"), project.label(0, 3, "dog"));
        for (var task = 1; task <= 20; task++) {
            var truth = task % 2 == 0 ? "cat" : "dog";
            topology.append(project.task(task, new Choice(truth)));
            topology.append(project.label(task, 1, truth));
            topology.append(project.label(task, 2, "dog"), project.label(task, 3, "dog"));
        }
    }

    private TaskRefined refined(int task, String label, boolean complete) {
        var submissions = List.of(submission(task, 1, !label.equals("dog")), submission(task, 2, label.equals("dog")));
        return new TaskRefined(
                project.taskId(task),
                project.id(),
                REFINEMENT,
                complete,
                new Choice(label),
                0.9,
                Map.of(),
                Map.of(label, 1.0),
                submissions);
    }

    private RefinedSubmission submission(int task, int tasker, boolean agrees) {
        SubmissionId id = project.submissionId(task, tasker);
        return new RefinedSubmission(id, 1, agrees, Map.of(), null);
    }

    private ProjectRefined end(boolean complete) {
        return new ProjectRefined(project.id(), REFINEMENT, 0, 1, complete);
    }
}
