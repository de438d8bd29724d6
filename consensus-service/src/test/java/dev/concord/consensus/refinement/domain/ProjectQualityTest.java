package dev.concord.consensus.refinement.domain;

import static dev.concord.consensus.sample.SampleProject.START;
import static dev.concord.consensus.sample.SampleProject.aProject;
import static dev.concord.consensus.sample.SampleProject.taskerId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.consensus.sample.SampleProject;
import dev.concord.contracts.event.Calibration;
import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.event.FlagReason;
import dev.concord.contracts.event.TaskRefined;
import dev.concord.contracts.event.TaskerFlag;
import dev.concord.contracts.event.TaskerQuality;
import dev.concord.contracts.id.RefinementId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.label.Choice;
import dev.concord.contracts.label.Scale;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a refined project tells of its quality, and how its control tasks correct what it says of the others. */
final class ProjectQualityTest {

    private static final RefinementId REFINEMENT = new RefinementId(new UUID(8, 8));
    private static final List<String> CLASSES = List.of("cat", "dog", "cow", "emu");

    private final SampleProject project = aProject().withClasses(CLASSES).withMethod(DecisionMethod.DAWID_SKENE);
    private final ProjectAnswers answers = new ProjectAnswers(project.id());
    private final Random random = new Random(20261125);

    @Test
    void aSummaryCountsAndEveryTaskerHasALine() {
        label(60, 0);

        var told = answers.refined().orElseThrow().measured(REFINEMENT, true);

        var summary = told.project();
        var lines = told.taskers().toList();
        assertThat(summary.tasks()).isEqualTo(60);
        assertThat(summary.labels()).isEqualTo(360);
        assertThat(summary.taskers()).isEqualTo(6);
        assertThat(summary.complete()).isTrue();
        assertThat(summary.correction().calibration()).isEqualTo(Calibration.MODEL);
        assertThat(summary.alpha()).isNotNull();
        assertThat(summary.information()).isPositive();
        assertThat(lines).extracting(TaskerQuality::taskerId).containsExactlyInAnyOrderElementsOf(allTaskers());
        assertThat(lines).extracting(TaskerQuality::labels).containsOnly(60);
    }

    @Test
    void aPairThatMakesTheSameMistakesIsToldOfWithEither() {
        label(300, 0);

        var lines = answers.refined()
                .orElseThrow()
                .measured(REFINEMENT, true)
                .taskers()
                .toList();

        assertThat(copiedFrom(lines, 5)).containsExactly(taskerId(6));
        assertThat(copiedFrom(lines, 6)).containsExactly(taskerId(5));
        assertThat(copiedFrom(lines, 1)).isEmpty();
    }

    @Test
    void controlTasksCorrectAllOthersAndSayHowMany() {
        label(100, 30);

        var refined = answers.refined().orElseThrow();

        var correction = refined.measured(REFINEMENT, false).project().correction();
        assertThat(correction.calibration()).isEqualTo(Calibration.CONTROLS);
        assertThat(correction.controlTasks()).isEqualTo(30);
        assertThat(correction.beta()).isNotNull();
        assertThat(correction.intervalFactor()).isNull();
        var tasks = IntStream.range(0, refined.tasks())
                .mapToObj(task -> refined.told(task, REFINEMENT, false))
                .toList();
        assertThat(tasks)
                .filteredOn(task -> task.calibration() == Calibration.CONTROLS)
                .hasSize(70);
        assertThat(tasks)
                .filteredOn(task -> task.calibration() == Calibration.MODEL)
                .extracting(TaskRefined::confidence)
                .containsOnly(1.0);
    }

    @Test
    void onAScaleTheCorrectionIsAFactor() {
        var scale = aProject().withScale(0, 100, 2);
        var measured = new ProjectAnswers(scale.id());
        for (var task = 0; task < 40; task++) {
            measured.add(scale.task(task, task < 10 ? new Scale(60) : null));
            for (var tasker = 1; tasker <= 4; tasker++) {
                measured.add(scale.label(task, tasker, 50 + random.nextDouble()), START);
            }
        }

        var correction = measured.refined()
                .orElseThrow()
                .measured(REFINEMENT, false)
                .project()
                .correction();

        assertThat(correction.calibration()).isEqualTo(Calibration.CONTROLS);
        assertThat(correction.beta()).isNull();
        assertThat(correction.intervalFactor()).isGreaterThan(2);
    }

    @Test
    void unmeasuredItTellsOnlyOfTheCorrection() {
        label(100, 30);

        var told = answers.refined().orElseThrow().unmeasured(REFINEMENT, false);

        assertThat(told.taskers()).isEmpty();
        assertThat(told.project().alpha()).isNull();
        assertThat(told.project().flagSearch()).isNull();
        assertThat(told.project().correction().calibration()).isEqualTo(Calibration.CONTROLS);
    }

    /** Six taskers, right three times in four; the sixth gives what the fifth gave. The first tasks are control tasks. */
    private void label(int tasks, int controls) {
        for (var task = 0; task < tasks; task++) {
            var truth = CLASSES.get(task % 4);
            answers.add(project.task(task, task < controls ? new Choice(truth) : null));
            var given = truth;
            for (var tasker = 1; tasker <= 6; tasker++) {
                if (tasker < 6) {
                    given = random.nextInt(4) < 3 ? truth : CLASSES.get(random.nextInt(4));
                }
                answers.add(project.label(task, tasker, given), START);
            }
        }
    }

    private static List<TaskerId> copiedFrom(List<TaskerQuality> lines, int tasker) {
        return lines.stream()
                .filter(line -> line.taskerId().equals(taskerId(tasker)))
                .flatMap(line -> line.flags().stream())
                .filter(flag -> flag.reason() == FlagReason.COPYING)
                .map(TaskerFlag::otherTaskerId)
                .toList();
    }

    private static List<TaskerId> allTaskers() {
        return IntStream.rangeClosed(1, 6).mapToObj(SampleProject::taskerId).toList();
    }
}
