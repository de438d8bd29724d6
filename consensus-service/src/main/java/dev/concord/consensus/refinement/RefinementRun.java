package dev.concord.consensus.refinement;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.RefinementId;
import java.time.Instant;
import java.util.Locale;

/**
 * One refinement and how far it is.
 *
 * @param atEnd whether it waits for the project's end, and speaks the last word on its tasks
 * @param since when it came into its state
 * @param tasks how many were told to the topology; zero before
 * @param labels how many labels they were decided by; zero before
 */
public record RefinementRun(
        RefinementId id, ProjectId projectId, boolean atEnd, State state, Instant since, int tasks, int labels) {

    static RefinementRun waiting(RefinementId id, ProjectId project, boolean atEnd, Instant now) {
        return new RefinementRun(id, project, atEnd, State.WAITING, now, 0, 0);
    }

    RefinementRun in(State next, Instant now) {
        return new RefinementRun(id, projectId, atEnd, next, now, tasks, labels);
    }

    RefinementRun published(int ofTasks, int ofLabels, Instant now) {
        return new RefinementRun(id, projectId, atEnd, State.PUBLISHED, now, ofTasks, ofLabels);
    }

    boolean isUnderWay() {
        return state == State.WAITING || state == State.RUNNING;
    }

    /** How far a refinement is. */
    public enum State {
        /** Others come first. */
        WAITING,
        RUNNING,
        /** Its tasks are on their way through the topology. */
        PUBLISHED,
        /** Nothing came of it; it can be asked for again. */
        FAILED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
