package dev.concord.payout.payout;

import dev.concord.contracts.id.PayoutId;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.payout.payout.domain.DailyLimit;
import dev.concord.payout.payout.domain.PaidReward;
import dev.concord.payout.payout.domain.Payee;
import dev.concord.payout.payout.domain.Payout;
import dev.concord.payout.payout.domain.PayoutRule;
import dev.concord.payout.payout.domain.PlannedPayout;
import dev.concord.payout.payout.domain.WaitingPayout;
import dev.concord.payout.reward.domain.Reward;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Payouts, and the rewards that they take, if they take any. */
interface Payouts {

    /** Returns who may be paid: the rule allows it, nobody holds them, something is left of the day's limit, no payout is open, and none was just refused. The oldest first. */
    List<Payee> payees(Asset asset, PayoutRule rule, DailyLimit limit, Instant now, int most);

    /** Returns what was planned for all since the day of a moment began, without what has come back. */
    NearAmount planned(Asset asset, Instant now);

    /** The same, also for one tasker, whose dues are locked; and nobody else plans in the asset before the transaction ends. */
    DailyLimit.Planned lockPlanned(TaskerId tasker, Asset asset, Instant now);

    /** Locks what the tasker is owed in an asset and returns so many of the rewards that no payout has taken yet. */
    List<Reward> lockDue(TaskerId tasker, Asset asset, int limit);

    /** Notes anew since when a tasker is owed something, or that nothing is. */
    void refreshDues(TaskerId tasker);

    /** Stores a tasker's payout and what it takes; false if the tasker has an open one in the asset. */
    boolean plan(PlannedPayout planned, TaskerId tasker);

    /** Stores a payout that takes no rewards. */
    void add(Payout payout);

    /** Returns open payouts that no attempt may pay and that do not rest, nor their asset; the oldest first. */
    List<WaitingPayout> withoutAttempt(int limit);

    /** Returns what payouts have taken of rewards. */
    Map<PayoutId, List<PaidReward>> rewards(Collection<PayoutId> payouts);

    /** Ends payouts whose money has arrived, and locks the rewards that they took. */
    Map<SubmissionId, Reward> lockPaid(Collection<Payout> payouts);

    /** Ends a payout that cannot be paid, and locks the rewards that it took with all that the tasker is owed. */
    Map<SubmissionId, Reward> lockReturned(Payout payout);

    /** Returns open payouts that go out to taskers who are held, and of which nothing was signed that may happen; the oldest first. */
    List<Payout> recallable(int limit);

    /** Locks a payout; false if it has ended, or an attempt of it was signed that may happen. */
    boolean lockUnsigned(PayoutId payout);

    /** Ends a payout that was never sent, and locks the rewards that it took with all that the tasker is owed. */
    Map<SubmissionId, Reward> lockRecalled(Payout payout);

    /** Stores what was assigned and paid of rewards. */
    void store(Collection<Reward> rewards);
}
