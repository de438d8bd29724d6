package dev.concord.payout.reward.domain;

import dev.concord.contracts.event.Revision;
import dev.concord.contracts.event.RewardDue;
import dev.concord.contracts.event.RewardReason;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.money.NearAmount;

/**
 * What is booked for one submission.
 *
 * @param reason and revision are the latest, so that a tasker can be told why
 */
public record Reward(
        SubmissionId submissionId,
        TaskerId taskerId,
        ProjectId projectId,
        TaskId taskId,
        RewardReason reason,
        Revision revision,
        NearAmount booked,
        NearAmount fee) {

    /** Returns the reward of a submission of which nothing is booked yet. */
    public static Reward none(RewardDue due) {
        return new Reward(
                due.submissionId(),
                due.taskerId(),
                due.projectId(),
                due.taskId(),
                due.reason(),
                due.revision(),
                NearAmount.ZERO,
                NearAmount.ZERO);
    }

    /**
     * Takes in an entitlement. What is booked never falls and a repetition adds nothing, so the order of events does not matter.
     *
     * @throws IllegalArgumentException if the event speaks of another tasker or project: then one of both is wrong
     */
    public Reward entitle(RewardDue due) {
        if (!due.taskerId().equals(taskerId) || !due.projectId().equals(projectId)) {
            throw new IllegalArgumentException(
                    "reward-due: submission %s of tasker %s in project %s (expected: %s in %s)"
                            .formatted(submissionId, due.taskerId(), due.projectId(), taskerId, projectId));
        }
        var newer = due.revision().compareTo(revision) >= 0;
        return new Reward(
                submissionId,
                taskerId,
                projectId,
                taskId,
                newer ? due.reason() : reason,
                newer ? due.revision() : revision,
                greater(booked, due.amount()),
                greater(fee, due.fee()));
    }

    private static NearAmount greater(NearAmount one, NearAmount other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
