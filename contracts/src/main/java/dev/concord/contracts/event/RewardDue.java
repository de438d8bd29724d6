package dev.concord.contracts.event;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;

/**
 * What a submission has earned in total at this revision, possibly nothing; said for every counted submission, and again
 * when a revision changes it.
 */
public record RewardDue(
        SubmissionId submissionId,
        TaskerId taskerId,
        ProjectId projectId,
        TaskId taskId,
        Asset asset,
        NearAmount amount,
        NearAmount fee,
        RewardReason reason,
        Revision revision)
        implements Event {

    @Override
    public String key() {
        return taskerId.toString();
    }
}
