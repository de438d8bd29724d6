package dev.concord.local.client;

import dev.concord.contracts.event.ProjectState;
import dev.concord.contracts.event.Terms;
import dev.concord.contracts.id.ProjectId;

/** A project as the platform sees it. */
public record ProjectView(ProjectId id, ProjectState state, Terms terms, TaskCounts tasks) {

    /** How many tasks stand where. */
    public record TaskCounts(long total, long waiting, long open, long agreed, long contested, long withdrawn) {

        /** Returns how many have a decision. */
        public long decided() {
            return agreed + contested + withdrawn;
        }
    }
}
