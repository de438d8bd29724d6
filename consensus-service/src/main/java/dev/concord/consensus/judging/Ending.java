package dev.concord.consensus.judging;

import dev.concord.contracts.id.ProjectId;

/** How far a project's end has come in this partition. */
public record Ending(ProjectId projectId, int partitions, Phase phase) {

    public Ending in(Phase next) {
        return new Ending(projectId, partitions, next);
    }

    /** What has been done. */
    public enum Phase {
        /** The marker was seen; the tasks are decided again, round by round. */
        MARKED,
        /** Everything is judged, and reported. */
        JUDGED,
        /** The states of the tasks are dropped. */
        FORGOTTEN
    }
}
