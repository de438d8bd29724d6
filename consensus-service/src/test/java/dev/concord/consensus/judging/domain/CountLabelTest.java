package dev.concord.consensus.judging.domain;

import static dev.concord.consensus.sample.SampleProject.LEASE;
import static dev.concord.consensus.sample.SampleProject.START;
import static dev.concord.consensus.sample.SampleProject.aProject;
import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.consensus.aggregation.catalog.StreamingDecisions;
import dev.concord.consensus.judging.domain.Count.Reason;
import dev.concord.consensus.sample.SampleProject;
import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.event.LabelSubmitted;
import dev.concord.contracts.label.Preference;
import dev.concord.contracts.label.PreferenceKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class CountLabelTest {

    private static final Instant LAST_MOMENT = START.plus(LEASE).plus(LabelSubmitted.GRACE);

    private final SampleProject project = aProject();
    private final TaskState opened = TaskState.UNKNOWN.with(OpenedTask.of(project.task(1)));

    @Test
    void aLabelInTimeCounts() {
        assertThat(count(opened, project.label(1, 1, "cat"), START))
                .isInstanceOfSatisfying(
                        Count.Counted.class,
                        counted -> assertThat(counted.state().labels())
                                .singleElement()
                                .satisfies(label ->
                                        assertThat(label.submissionId()).isEqualTo(project.submissionId(1, 1))));
    }

    @Test
    void theGraceBelongsToTheLeaseAndAMillisecondMoreDoesNot() {
        var label = project.label(1, 1, "cat");

        assertThat(count(opened, label, LAST_MOMENT)).isInstanceOf(Count.Counted.class);
        assertThat(count(opened, label, LAST_MOMENT.plusMillis(1))).isEqualTo(uncounted(Reason.LATE));
    }

    @Test
    void theFirstInTheLogCounts() {
        var first = with(opened, project.label(1, 1, "cat"));

        assertThat(count(first, project.label(1, 1, "dog"), START)).isEqualTo(uncounted(Reason.REPEATED));
    }

    @Test
    void aTaskerCountsOncePerTask() {
        var first = with(opened, project.label(1, 1, "cat"));
        var again = new LabelSubmitted(
                project.submissionId(1, 99),
                project.id(),
                project.taskId(1),
                SampleProject.taskerId(1),
                project.label(1, 1, "cat").label(),
                START);

        assertThat(count(first, again, START)).isEqualTo(uncounted(Reason.SAME_TASKER));
    }

    @Test
    void behindTheEndMarkerNothingCounts() {
        assertThat(CountLabel.count(opened, project.label(1, 1, "cat"), START, true))
                .isEqualTo(uncounted(Reason.PROJECT_ENDED));
    }

    @Test
    void aRankingNamesTheOptionsOfItsTask() {
        var preferences = project.withKind(new PreferenceKind(3));
        var task = TaskState.UNKNOWN.with(OpenedTask.of(preferences.task(1)));

        assertThat(count(task, preferences.label(1, 1, ranking("c", "a", "b")), START))
                .isInstanceOf(Count.Counted.class);
        assertThat(count(task, preferences.label(1, 1, ranking("c", "a", "x")), START))
                .isEqualTo(uncounted(Reason.DOES_NOT_FIT));
        assertThat(count(task, preferences.label(1, 1, ranking("c", "a")), START))
                .isEqualTo(uncounted(Reason.DOES_NOT_FIT));
    }

    @Test
    void rankingsThatWaitedForTheirTaskMustNameItsOptionsToo() {
        var preferences = project.withKind(new PreferenceKind(2)).withOverlap(2, 2);
        var waiting = with(
                with(TaskState.UNKNOWN, preferences.label(1, 1, ranking("a", "x"))),
                preferences.label(1, 2, ranking("b", "a")));

        var judgement = JudgeTask.afterTask(
                waiting,
                OpenedTask.of(preferences.task(1)),
                StreamingDecisions.of(preferences.kind(), DecisionMethod.BRADLEY_TERRY, Map.of()),
                Panels.NONE,
                false);

        assertThat(judgement.state().labels()).extracting(CountedLabel::label).containsExactly(ranking("b", "a"));
    }

    @Test
    void aLabelMustFitItsTaskButMayWaitForItUnseen() {
        assertThat(count(opened, project.label(1, 1, "bird"), START)).isEqualTo(uncounted(Reason.DOES_NOT_FIT));
        assertThat(count(TaskState.UNKNOWN, project.label(1, 1, "bird"), START)).isInstanceOf(Count.Counted.class);
    }

    @Test
    void thereIsAnEndToSurplus() {
        var state = opened;
        for (var tasker = 1; tasker <= CountLabel.MAX_LABELS; tasker++) {
            state = with(state, project.label(1, tasker, "cat"));
        }

        assertThat(count(state, project.label(1, 0, "cat"), START)).isEqualTo(uncounted(Reason.TOO_MANY));
    }

    private static TaskState with(TaskState state, LabelSubmitted label) {
        return state.with(CountedLabel.of(label));
    }

    private static Count count(TaskState state, LabelSubmitted label, Instant appendedAt) {
        return CountLabel.count(state, label, appendedAt, false);
    }

    private static Count uncounted(Reason reason) {
        return new Count.Uncounted(reason);
    }

    private static Preference ranking(String... options) {
        return new Preference(List.of(options));
    }
}
