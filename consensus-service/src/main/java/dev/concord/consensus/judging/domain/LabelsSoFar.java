package dev.concord.consensus.judging.domain;

import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.label.Label;

/**
 * A task as far as it matters to whether its next label counts. The stream keeps it as a state, a refinement in arrays; both
 * count by the same rules.
 */
public interface LabelsSoFar {

    /** Returns how many labels count so far. */
    int counted();

    boolean hasSubmission(SubmissionId submission);

    boolean hasTasker(TaskerId tasker);

    /** Returns whether the label answers the task's question; while the task is not known, any may. */
    boolean fits(Label label);
}
