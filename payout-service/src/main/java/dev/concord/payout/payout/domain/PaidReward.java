package dev.concord.payout.payout.domain;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.money.NearAmount;

/** What a payout takes of one submission's reward. */
public record PaidReward(SubmissionId submissionId, ProjectId projectId, NearAmount amount) {}
