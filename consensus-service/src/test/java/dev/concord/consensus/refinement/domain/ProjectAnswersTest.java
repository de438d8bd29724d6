package dev.concord.consensus.refinement.domain;

import static dev.concord.consensus.sample.SampleProject.START;
import static dev.concord.consensus.sample.SampleProject.aProject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.concord.consensus.aggregation.catalog.StreamingDecisions;
import dev.concord.consensus.judging.domain.Count;
import dev.concord.consensus.judging.domain.CountLabel;
import dev.concord.consensus.judging.domain.CountedLabel;
import dev.concord.consensus.judging.domain.JudgeTask;
import dev.concord.consensus.judging.domain.OpenedTask;
import dev.concord.consensus.judging.domain.Panels;
import dev.concord.consensus.judging.domain.TaskState;
import dev.concord.consensus.sample.SampleProject;
import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.event.LabelSubmitted;
import dev.concord.contracts.event.RefinedPrediction;
import dev.concord.contracts.event.RefinedSubmission;
import dev.concord.contracts.event.TaskRefined;
import dev.concord.contracts.id.RefinementId;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskId;
import dev.concord.contracts.label.Choice;
import dev.concord.contracts.label.Preference;
import dev.concord.contracts.label.PreferenceKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Which labels a refinement counts, and what it says of them. */
final class ProjectAnswersTest {

    private static final RefinementId REFINEMENT = new RefinementId(new UUID(8, 8));

    private final SampleProject project =
            aProject().withClasses(List.of("cat", "dog", "cow")).withMethod(DecisionMethod.DAWID_SKENE);

    @Test
    void aTaskIsToldWithTheSubmissionsThatDecidedIt() {
        var told = told(answers(project.label(1, 1, "cat"), project.label(1, 2, "cat"), project.label(1, 3, "dog")));

        assertThat(told).singleElement().satisfies(task -> {
            assertThat(task.taskId()).isEqualTo(project.taskId(1));
            assertThat(task.label()).isEqualTo(new Choice("cat"));
            assertThat(task.complete()).isTrue();
            assertThat(task.beliefs().values().stream()
                            .mapToDouble(Double::doubleValue)
                            .sum())
                    .isBetween(0.999, 1.001);
            assertThat(task.submissions())
                    .extracting(RefinedSubmission::submissionId, RefinedSubmission::agrees)
                    .containsExactlyInAnyOrder(
                            tuple(project.submissionId(1, 1), true),
                            tuple(project.submissionId(1, 2), true),
                            tuple(project.submissionId(1, 3), false));
        });
    }

    @Test
    void whatAReviewerRuledIsKnownAndTheLastRulingHolds() {
        var answers = answers(project.label(1, 1, "cat"), project.label(1, 2, "cat"), project.label(1, 3, "dog"));
        answers.add(project.review(1, 1, "cow"));
        answers.add(project.review(1, 2, "dog"));
        answers.add(project.review(1, 3, "emu"));

        assertThat(told(answers)).singleElement().satisfies(task -> {
            assertThat(task.label()).isEqualTo(new Choice("dog"));
            assertThat(task.confidence()).isEqualTo(1);
        });
    }

    @Test
    void onAScaleEverySubmissionSaysWhatItSaysOfItsTasker() {
        var scale = aProject().withScale(0, 10, 1);
        var answers = new ProjectAnswers(scale.id());
        answers.add(scale.task(1));
        Stream.of(scale.label(1, 1, 4.0), scale.label(1, 2, 5.0), scale.label(1, 3, 6.0))
                .forEach(label -> answers.add(label, START));

        assertThat(told(answers)).singleElement().satisfies(task -> {
            assertThat(task.beliefs()).isEmpty();
            assertThat(task.submissions())
                    .hasSize(3)
                    .allSatisfy(each -> assertThat(each.skill()).isNotNull());
        });
    }

    @Test
    void theAnswerOfAControlTaskIsCertain() {
        var answers = new ProjectAnswers(project.id());
        answers.add(project.task(1, new Choice("cow")));
        Stream.of(project.label(1, 1, "cat"), project.label(1, 2, "cat")).forEach(label -> answers.add(label, START));

        assertThat(told(answers)).singleElement().satisfies(task -> {
            assertThat(task.label()).isEqualTo(new Choice("cow"));
            assertThat(task.confidence()).isEqualTo(1);
        });
    }

    @Test
    void predictionsAreToldBesideTheSubmissionsOnceTheirTaskHasALabel() {
        var answers = new ProjectAnswers(project.id());
        answers.add(project.predicted(1, new Choice("cat"), new Choice("dog")));
        answers.add(project.predicted(2, new Choice("cat")));
        Stream.of(project.label(1, 1, "cat"), project.label(1, 2, "cat")).forEach(label -> answers.add(label, START));

        assertThat(answers.labels()).isEqualTo(2);
        assertThat(told(answers)).singleElement().satisfies(task -> {
            assertThat(task.label()).isEqualTo(new Choice("cat"));
            assertThat(task.submissions())
                    .extracting(RefinedSubmission::submissionId)
                    .containsExactlyInAnyOrder(project.submissionId(1, 1), project.submissionId(1, 2));
            assertThat(task.predictions())
                    .extracting(RefinedPrediction::raterId, RefinedPrediction::agrees)
                    .containsExactlyInAnyOrder(tuple(project.rater(0), true), tuple(project.rater(1), false));
        });
    }

    @Test
    void majoritiesAndTasksWithoutLabelsAreLeftOut() {
        var majority = project.withMethod(DecisionMethod.MAJORITY);
        var answers = new ProjectAnswers(project.id());
        answers.add(majority.task(1));
        answers.add(majority.label(1, 1, "cat"), START);

        assertThat(answers.refined()).isEmpty();
        assertThat(answers().refined()).isEmpty();
    }

    @Test
    void aRankingOfOtherOptionsThanItsTaskHasDoesNotCount() {
        var preferences = project.withKind(new PreferenceKind(2));
        var answers = new ProjectAnswers(preferences.id());
        answers.add(preferences.task(1));

        answers.add(preferences.label(1, 1, new Preference(List.of("a", "x"))), START);
        answers.add(preferences.label(1, 2, new Preference(List.of("b", "a"))), START);

        assertThat(answers.labels()).isEqualTo(1);
    }

    @RepeatedTest(50)
    void theSameLabelsCountAsOnTheStream(RepetitionInfo repetition) {
        var seed = System.nanoTime() + repetition.getCurrentRepetition();
        var random = new Random(seed);
        var log = randomLog(random);
        var answers = new ProjectAnswers(project.id());
        tasks().forEach(task -> answers.add(project.task(task)));
        var states = new HashMap<TaskId, TaskState>();
        var skills = StreamingDecisions.of(project.kind(), project.policy().method(), Map.of());
        tasks().forEach(task -> states.put(
                project.taskId(task),
                JudgeTask.afterTask(TaskState.UNKNOWN, OpenedTask.of(project.task(task)), skills, Panels.NONE, false)
                        .state()));
        for (var label : log) {
            var appendedAt = random.nextInt(10) == 0 ? Instant.MAX : START;
            answers.add(label, appendedAt);
            if (CountLabel.count(states.getOrDefault(label.taskId(), TaskState.UNKNOWN), label, appendedAt, false)
                    instanceof Count.Counted counted) {
                states.put(label.taskId(), counted.state());
            }
        }

        assertThat(submissions(told(answers))).as("seed %d", seed).isEqualTo(counted(states));
    }

    @RepeatedTest(10)
    void theOrderOfTheLogLeavesNoTrace(RepetitionInfo repetition) {
        var seed = System.nanoTime() + repetition.getCurrentRepetition();
        var log = new ArrayList<LabelSubmitted>();
        var random = new Random(seed);
        for (var task = 1; task <= 20; task++) {
            for (var tasker = 1; tasker <= 5; tasker++) {
                log.add(project.label(task, tasker, List.of("cat", "dog", "cow").get(random.nextInt(3))));
            }
        }

        var inOrder = told(answers(log.toArray(LabelSubmitted[]::new)));
        Collections.shuffle(log, random);
        var shuffled = told(answers(log.toArray(LabelSubmitted[]::new)));

        assertThat(shuffled).as("seed %d", seed).isEqualTo(inOrder);
    }

    private ProjectAnswers answers(LabelSubmitted... labels) {
        var answers = new ProjectAnswers(project.id());
        tasks().forEach(task -> answers.add(project.task(task)));
        Stream.of(labels).forEach(label -> answers.add(label, START));
        return answers;
    }

    private static IntStream tasks() {
        return IntStream.rangeClosed(1, 20);
    }

    /** New labels, repeated ones, second ones of a tasker, and of no class. */
    private List<LabelSubmitted> randomLog(Random random) {
        var log = new ArrayList<LabelSubmitted>();
        for (var step = 0; step < 200; step++) {
            if (!log.isEmpty() && random.nextInt(5) == 0) {
                log.add(log.get(random.nextInt(log.size())));
            } else {
                var label = project.label(
                        1 + random.nextInt(20),
                        random.nextInt(10),
                        List.of("cat", "dog", "cow", "emu").get(random.nextInt(4)));
                log.add(new LabelSubmitted(
                        new SubmissionId(new UUID(5, step)),
                        label.projectId(),
                        label.taskId(),
                        label.taskerId(),
                        label.label(),
                        label.leaseExpiresAt()));
            }
        }
        return log;
    }

    private static List<TaskRefined> told(ProjectAnswers answers) {
        var refined = answers.refined().orElseThrow();
        return IntStream.range(0, refined.tasks())
                .mapToObj(task -> refined.told(task, REFINEMENT, true))
                .toList();
    }

    private static Map<TaskId, Set<SubmissionId>> submissions(List<TaskRefined> told) {
        return told.stream()
                .collect(Collectors.toMap(
                        TaskRefined::taskId,
                        task -> task.submissions().stream()
                                .map(RefinedSubmission::submissionId)
                                .collect(Collectors.toSet())));
    }

    private static Map<TaskId, Set<SubmissionId>> counted(Map<TaskId, TaskState> states) {
        var counted = new HashMap<TaskId, Set<SubmissionId>>();
        states.forEach((task, state) -> {
            if (!state.labels().isEmpty()) {
                counted.put(
                        task,
                        new HashSet<>(state.labels().stream()
                                .map(CountedLabel::submissionId)
                                .toList()));
            }
        });
        return counted;
    }
}
