package dev.concord.consensus.refinement;

import static dev.concord.consensus.sample.SampleProject.START;
import static dev.concord.consensus.sample.SampleProject.aProject;
import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.consensus.sample.SampleProject;
import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.event.Event;
import dev.concord.contracts.event.ProjectRefined;
import dev.concord.contracts.event.TaskRefined;
import dev.concord.contracts.id.TimeOrderedIds;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

/** Who gets which refinement when. */
final class RefinementQueueTest {

    private static final int PLACES = 3;
    private static final RefinementSettings SETTINGS =
            new RefinementSettings(PLACES, Duration.ZERO, Duration.ofSeconds(30), Duration.ofMinutes(5));

    private final SampleProject project = aProject().withMethod(DecisionMethod.DAWID_SKENE);
    private final RememberedLog log = new RememberedLog();
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final InstantSource clock = () -> now();
    private final RefinementRuns runs = new RefinementRuns(SETTINGS, new TimeOrderedIds(clock, new Random(1)), clock);
    private final RefinementQueue queue = new RefinementQueue(
            runs, new RefineProject(log, log, SETTINGS.patience()), this::wait, new RefinementMeters(meters));

    private Instant now = START;

    @Test
    void whoAsksWhileOneWaitsGetsThatOne() {
        var first = queue.request(project.id()).orElseThrow();

        assertThat(queue.request(project.id())).contains(first);
        assertThat(waiting).hasSize(1);
        assertThat(queue.request(project.numbered(2).id())).isPresent().get().isNotEqualTo(first);
    }

    @Test
    void whoAsksAfterwardsGetsANewOne() {
        var first = queue.request(project.id()).orElseThrow();
        workOff();

        assertThat(queue.request(project.id()).orElseThrow().id()).isNotEqualTo(first.id());
        assertThat(runs.find(first.id()).orElseThrow().state()).isEqualTo(RefinementRun.State.PUBLISHED);
    }

    @Test
    void whenTooManyWaitNobodyGetsOne() {
        for (var number = 1; number <= PLACES; number++) {
            assertThat(queue.request(project.numbered(number).id())).isPresent();
        }

        assertThat(queue.request(project.numbered(9).id())).isEmpty();
        assertThat(queue.request(project.numbered(1).id())).as("under way").isPresent();
    }

    @Test
    void itTellsOfTasksThenOfTheEnd() {
        appendProject();
        var run = queue.request(project.id()).orElseThrow();
        workOff();

        assertThat(log.takeWritten())
                .hasExactlyElementsOfTypes(TaskRefined.class, ProjectRefined.class)
                .allSatisfy(event -> assertThat(isComplete(event)).isFalse());
        assertThat(runs.find(run.id()).orElseThrow())
                .isEqualTo(
                        new RefinementRun(run.id(), project.id(), false, RefinementRun.State.PUBLISHED, START, 1, 2));
        assertThat(meters.counter("labels.refined").count()).isEqualTo(2);
    }

    @Test
    void aClosingProjectIsNotRefinedBeforeItsEndIsInTheLog() {
        appendProject();
        queue.requestAtEnd(project.id());
        workOff();
        assertThat(log.takeWritten()).isEmpty();

        log.remember(START, project.ended());
        queue.requestAtEnd(project.id());
        assertThat(waiting).as("so soon after a failure").isEmpty();
        now = now.plus(SETTINGS.retryAfter());
        queue.requestAtEnd(project.id());
        workOff();

        assertThat(log.takeWritten())
                .hasSize(2)
                .allSatisfy(event -> assertThat(isComplete(event)).isTrue());
    }

    @Test
    void aClosingProjectThatDoesNotSeeItsEndIsRefinedAgainAfterAWhile() {
        appendProject();
        log.remember(START, project.ended());
        queue.requestAtEnd(project.id());
        workOff();
        var first = log.takeWritten();

        queue.requestAtEnd(project.id());
        assertThat(waiting).isEmpty();
        now = now.plus(SETTINGS.repeatAfter());
        queue.requestAtEnd(project.id());
        workOff();

        assertThat(log.takeWritten()).hasSameSizeAs(first);
    }

    @Test
    void aClosingProjectDoesNotMakeDoWithARefinementThatMayHaveMissedItsEnd() {
        var _ = queue.request(project.id()).orElseThrow();
        queue.requestAtEnd(project.id());

        assertThat(waiting).hasSize(2);
    }

    @Test
    void afterAFailureTheNextProjectHasItsTurn() {
        log.failing(true);
        var failed = queue.request(project.id()).orElseThrow();
        workOff();
        log.failing(false);
        var next = queue.request(project.numbered(2).id()).orElseThrow();
        workOff();

        assertThat(runs.find(failed.id()).orElseThrow().state()).isEqualTo(RefinementRun.State.FAILED);
        assertThat(runs.find(next.id()).orElseThrow().state()).isEqualTo(RefinementRun.State.PUBLISHED);
        assertThat(meters.counter("refinement.failures").count()).isEqualTo(1);
        assertThat(meters.counter("projects.undecidable").count())
                .as("it was not closing")
                .isZero();
    }

    private void appendProject() {
        log.remember(START, project.task(1));
        log.remember(START, project.label(1, 1, "cat"));
        log.remember(START, project.label(1, 2, "cat"));
    }

    private Instant now() {
        return now;
    }

    private void wait(Runnable work) {
        if (waiting.size() == PLACES) {
            throw new RejectedExecutionException("full");
        }
        waiting.add(work);
    }

    private void workOff() {
        waiting.forEach(Runnable::run);
        waiting.clear();
    }

    private static boolean isComplete(Event event) {
        return switch (event) {
            case TaskRefined task -> task.complete();
            case ProjectRefined end -> end.complete();
            default -> throw new AssertionError(event);
        };
    }
}
