package dev.concord.contracts.event;

import dev.concord.contracts.id.ProjectId;

/** One partition has judged everything of a closed project: so many tasks, with so many counted submissions. */
public record ProjectJudged(ProjectId projectId, int partition, int partitions, long tasks, long submissions)
        implements Event {

    @Override
    public String key() {
        return projectId.toString();
    }
}
