package dev.concord.task.review.web;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskId;
import dev.concord.contracts.label.Label;
import dev.concord.task.review.Judgement;

/**
 * What became of a submission, as its tasker sees it.
 *
 * @param label the one that the tasker gave
 * @param decided the task's label by the latest decision
 */
record JudgementView(
        SubmissionId submissionId, ProjectId projectId, TaskId taskId, Label label, Label decided, boolean agrees) {

    static JudgementView of(Judgement judgement) {
        return new JudgementView(
                judgement.submissionId(),
                judgement.projectId(),
                judgement.taskId(),
                judgement.submitted(),
                judgement.decided(),
                judgement.agrees());
    }
}
