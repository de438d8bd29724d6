package dev.concord.consensus.judging;

import dev.concord.consensus.judging.domain.OpenedTask;
import dev.concord.contracts.event.TaskRefined;
import dev.concord.contracts.id.ProjectId;
import org.jspecify.annotations.Nullable;

/**
 * How far a project's end has come in this partition.
 *
 * @param reviewsUntil when the wait for reviewers ends, in milliseconds of the epoch; absent before it begins
 */
public record Ending(
        ProjectId projectId,
        int partitions,
        Phase phase,
        @Nullable Long reviewsUntil) {

    /** The marker was seen just now. */
    public static Ending marked(ProjectId project, int partitions) {
        return new Ending(project, partitions, Phase.MARKED, null);
    }

    public Ending in(Phase next) {
        return new Ending(projectId, partitions, next, reviewsUntil);
    }

    public Ending openToReviewsUntil(long time) {
        return new Ending(projectId, partitions, phase, time);
    }

    /** Returns whether the project is refined, as far as it needs to be. */
    public boolean isRefined() {
        return phase.compareTo(Phase.REFINED) >= 0;
    }

    /** Returns whether there is something to do yet before the partition can report. */
    public boolean isUnreported() {
        return phase.compareTo(Phase.JUDGED) < 0;
    }

    /** Returns whether the project waits for what such a refinement says: one that has read all of its labels. */
    boolean isOpenTo(TaskRefined refined) {
        return phase == Phase.MARKED && refined.complete();
    }

    /** Returns whether a reviewer can rule still. What comes once the report is added up would be missing in it. */
    boolean isOpenToReviewsOf(@Nullable OpenedTask task) {
        return task != null && task.reviewMillis() > 0 && phase.compareTo(Phase.REVIEWED) < 0;
    }

    /** What has been done, in this order. */
    public enum Phase {
        /** The marker was seen; the project is to be refined. */
        MARKED,
        /** It is refined, as far as it needs to be; what still waits is decided. */
        REFINED,
        /** Reviewers had their time; what they ruled is added up. Only in projects that wait for reviews. */
        REVIEWED,
        /** Everything is judged, and reported. */
        JUDGED,
        /** The states of the tasks are dropped. */
        FORGOTTEN
    }
}
