package dev.concord.consensus.refinement;

import dev.concord.contracts.id.ProjectId;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Refines what this instance is asked for, one project at a time. Whoever asks for what is under way gets that. */
public final class RefinementQueue {

    private static final Logger LOG = LoggerFactory.getLogger(RefinementQueue.class);

    private final RefinementRuns runs;
    private final RefineProject refine;
    private final Executor oneByOne;
    private final RefinementMeters meters;

    /**
     * Makes an empty queue.
     *
     * @param oneByOne runs what it is given one after the other, and refuses what would be too much
     */
    public RefinementQueue(RefinementRuns runs, RefineProject refine, Executor oneByOne, RefinementMeters meters) {
        this.runs = runs;
        this.refine = refine;
        this.oneByOne = oneByOne;
        this.meters = meters;
    }

    /** Asks for the project's refinement with the labels that it has by now; nothing if too many wait already. */
    public Optional<RefinementRun> request(ProjectId project) {
        return request(project, false);
    }

    /** Asks for the last refinement of a closing project. To be repeated until its end is seen, which costs next to nothing. */
    public void requestAtEnd(ProjectId project) {
        var _ = request(project, true);
    }

    private synchronized Optional<RefinementRun> request(ProjectId project, boolean atEnd) {
        var known = runs.answering(project, atEnd);
        if (known.isPresent()) {
            return known;
        }
        var run = runs.begin(project, atEnd);
        try {
            oneByOne.execute(() -> work(run));
            return Optional.of(run);
        } catch (RejectedExecutionException full) {
            runs.forget(run);
            return Optional.empty();
        }
    }

    private void work(RefinementRun run) {
        runs.move(run, RefinementRun.State.RUNNING);
        try {
            switch (meters.timed(() -> refine.refine(run.id(), run.projectId(), run.atEnd()))) {
                case RefineProject.Outcome.Published published -> published(run, published);
                case RefineProject.Outcome.NotEnded _ -> {
                    LOG.warn("project {} is not refined: its end is not in all partitions", run.projectId());
                    failed(run);
                }
            }
        } catch (InterruptException stopped) {
            LOG.info("project {} is not refined: the service stops", run.projectId());
            runs.move(run, RefinementRun.State.FAILED);
        } catch (RuntimeException | OutOfMemoryError failure) {
            // Whatever it is, the next project must have its turn; a closing one comes again.
            LOG.error("project {} is not refined", run.projectId(), failure);
            failed(run);
        }
    }

    private void published(RefinementRun run, RefineProject.Outcome.Published published) {
        runs.publish(run, published.tasks(), published.labels());
        meters.refined(published.labels());
        LOG.info(
                "project {} is refined: {} tasks by {} labels", run.projectId(), published.tasks(), published.labels());
    }

    private void failed(RefinementRun run) {
        runs.move(run, RefinementRun.State.FAILED);
        meters.failed(run.atEnd());
    }
}
