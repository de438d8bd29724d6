package dev.concord.payout.payout;

import dev.concord.contracts.id.PayoutId;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.money.Asset;
import dev.concord.payout.payout.domain.PaidReward;
import dev.concord.payout.payout.domain.Payee;
import dev.concord.payout.payout.domain.Payout;
import dev.concord.payout.payout.domain.PayoutRule;
import dev.concord.payout.payout.domain.PlannedPayout;
import dev.concord.payout.reward.domain.Reward;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Payouts, and the rewards that they take, if they take any. */
interface Payouts {

    /** Returns who may be paid: the rule allows it, no payout is open, and none was just refused. The oldest first. */
    List<Payee> payees(Asset asset, PayoutRule rule, Instant now, int limit);

    /** Locks what the tasker is owed in an asset and returns so many of the rewards that no payout has taken yet. */
    List<Reward> lockDue(TaskerId tasker, Asset asset, int limit);

    /** Notes anew since when a tasker is owed something, or that nothing is. */
    void refreshDues(TaskerId tasker);

    /** Stores a tasker's payout and what it takes; false if the tasker has an open one in the asset. */
    boolean plan(PlannedPayout planned, TaskerId tasker);

    /** Stores a payout that takes no rewards. */
    void add(Payout payout);

    /** Returns open payouts that have no unresolved attempt, the oldest first. */
    List<Payout> withoutAttempt(int limit);

    List<PaidReward> rewards(PayoutId payout);

    /** Ends a payout whose money has arrived, and locks the rewards that it took. */
    Map<SubmissionId, Reward> lockPaid(Payout payout);

    /** Ends a payout that the chain refused, and locks the rewards that it took with all that the tasker is owed. */
    Map<SubmissionId, Reward> lockReturned(Payout payout);

    /** Stores what was assigned and paid of rewards. */
    void store(Collection<Reward> rewards);
}
