package dev.concord.task.review;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskId;
import dev.concord.contracts.label.Label;
import org.jspecify.annotations.Nullable;

/**
 * What the latest decision of a task made of one of its submissions.
 *
 * @param decided the task's label
 * @param rulings how many rulings there were on the task
 * @param rulingApplied the number of the ruling that is the decision; 0 if none is
 * @param appeal the tasker's, if there is one
 */
public record Judgement(
        SubmissionId submissionId,
        ProjectId projectId,
        TaskId taskId,
        Label submitted,
        Label decided,
        boolean agrees,
        int rulings,
        int rulingApplied,
        @Nullable Appeal appeal) {

    /** Returns where an appeal of this submission stands. */
    public Appeal.State stateOf(Appeal made) {
        return made.state(agrees, rulingApplied);
    }
}
