package dev.concord.contracts.event;

import dev.concord.contracts.id.PayoutId;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import java.util.List;

/** Rewards settled on chain by one transfer, at most 2,000 submissions of one tasker. */
public record RewardPaid(
        PayoutId payoutId,
        TaskerId taskerId,
        Asset asset,
        NearAmount amount,
        List<SubmissionId> submissionIds,
        String transactionHash)
        implements Event {

    /** Keeps the event far below the limit of a value. */
    public static final int MAX_SUBMISSIONS = 2_000;

    public RewardPaid {
        submissionIds = List.copyOf(submissionIds);
    }

    @Override
    public String key() {
        return taskerId.toString();
    }
}
