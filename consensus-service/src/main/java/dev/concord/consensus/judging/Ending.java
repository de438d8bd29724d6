package dev.concord.consensus.judging;

import dev.concord.contracts.event.TaskRefined;
import dev.concord.contracts.id.ProjectId;

/** How far a project's end has come in this partition. */
public record Ending(ProjectId projectId, int partitions, Phase phase) {

    public Ending in(Phase next) {
        return new Ending(projectId, partitions, next);
    }

    /** Returns whether the project waits for what such a refinement says: one that has read all of its labels. */
    boolean isOpenTo(TaskRefined refined) {
        return phase == Phase.MARKED && refined.complete();
    }

    /** What has been done. */
    public enum Phase {
        /** The marker was seen; the project is to be refined. */
        MARKED,
        /** It is refined, as far as it needs to be; what still waits is decided. */
        REFINED,
        /** Everything is judged, and reported. */
        JUDGED,
        /** The states of the tasks are dropped. */
        FORGOTTEN
    }
}
