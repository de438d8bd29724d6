package dev.concord.contracts.event;

import dev.concord.contracts.id.ProjectId;
import org.jspecify.annotations.Nullable;

/**
 * One partition has judged everything of a closed project: so many tasks, with so many counted submissions.
 *
 * @param revisions the sum, over those submissions, of the number of the revision in which {@code reward-due} last spoke of each:
 *     whoever books rewards has seen the last word on all of them once its own sum is the same. Absent in records of before.
 */
public record ProjectJudged(
        ProjectId projectId,
        int partition,
        int partitions,
        long tasks,
        long submissions,
        @Nullable Long revisions) implements Event {

    @Override
    public String key() {
        return projectId.toString();
    }
}
