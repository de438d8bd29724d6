package dev.concord.task.agreement;

import dev.concord.contracts.event.JudgedSubmission;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.label.Label;

/**
 * A submission as it is kept beside the decision that counted it: without the evidence, which pipelines read from the event.
 *
 * @param weight how much it counted; 1 for a label that counts like every other
 */
public record CountedSubmission(
        SubmissionId submissionId, TaskerId taskerId, Label label, double weight, boolean agrees) {

    static CountedSubmission of(JudgedSubmission judged) {
        return new CountedSubmission(
                judged.submissionId(), judged.taskerId(), judged.label(), judged.weight(), judged.agrees());
    }
}
