package dev.concord.consensus.refinement.web;

import dev.concord.consensus.refinement.RefinementRun;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.RefinementId;
import java.time.Instant;

/** A refinement as its vendor sees it. */
record RefinementView(
        RefinementId refinementId, ProjectId projectId, String state, Instant since, int tasks, int labels) {

    static RefinementView of(RefinementRun run) {
        return new RefinementView(
                run.id(), run.projectId(), run.state().toString(), run.since(), run.tasks(), run.labels());
    }
}
