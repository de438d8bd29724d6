package dev.concord.payout.payout;

import dev.concord.contracts.id.PayoutId;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.payout.payout.domain.Conclusion;
import dev.concord.payout.payout.domain.PaidReward;
import dev.concord.payout.payout.domain.Payout;
import dev.concord.payout.payout.domain.PayoutPlan;
import dev.concord.payout.payout.domain.WaitingPayout;
import dev.concord.payout.reward.domain.Reward;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Payouts, and the rewards that they take, if they take any. */
interface Payouts {

    /** Stores planned payouts and what they take; no tasker has another open one in the asset. */
    void add(PayoutPlan plan);

    /**
     * Stores a payout that takes no rewards.
     *
     * @throws org.springframework.dao.DuplicateKeyException if it is a sweep and there is an open one in the asset
     */
    void add(Payout payout);

    /**
     * Returns open payouts that no attempt may pay and that do not rest, nor their asset; the oldest first.
     *
     * @param near at most so many of those in NEAR
     * @param tokens at most so many of the others
     */
    List<WaitingPayout> withoutAttempt(int near, int tokens);

    /** Returns what payouts have taken of rewards. */
    Map<PayoutId, List<PaidReward>> rewards(Collection<PayoutId> payouts);

    /** Ends payouts whose money has arrived. */
    void endPaid(Collection<Payout> payouts);

    /** Locks rewards that payouts took, in the order in which bookings lock them. */
    Map<SubmissionId, Reward> lockRewards(Collection<PaidReward> taken);

    /** Ends a payout that cannot be paid, and locks the rewards that it took with all that the tasker is owed. */
    Map<SubmissionId, Reward> lockReturned(Conclusion conclusion);

    /** Returns open payouts that go out to taskers who are held, and of which nothing was signed that may happen; the oldest first. */
    List<Payout> recallable(int limit);

    /** Locks a payout; false if it has ended, or an attempt of it was signed that may happen. */
    boolean lockUnsigned(PayoutId payout);

    /** Ends a payout that was never sent, and locks the rewards that it took with all that the tasker is owed. */
    Map<SubmissionId, Reward> lockRecalled(Payout payout, List<PaidReward> taken);

    /** Stores what was assigned and paid of rewards. */
    void store(Collection<Reward> rewards);
}
