package dev.concord.payout.payout;

import dev.concord.contracts.id.PayoutId;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.AccountId;
import java.time.Instant;
import java.util.List;

/** Payouts, and the rewards that they take. */
interface Payouts {

    /** Returns who may be paid: enough is due, or since long enough, none is open and none was just refused. The oldest first. */
    List<Payee> payees(NearAmount minimum, Instant dueBefore, int limit);

    /** A tasker who may be paid, and where. */
    record Payee(TaskerId taskerId, AccountId account) {}

    /** Locks what the tasker is owed and returns so many of the rewards that no payout has taken yet. */
    List<PaidReward> lockDue(TaskerId tasker, int limit);

    /** Notes anew since when a tasker is owed something, or that nothing is. */
    void refreshDues(TaskerId tasker);

    /** Stores a payout that takes these rewards; false if the tasker has an open one. */
    boolean plan(Payout payout, List<PaidReward> rewards);

    /** Returns open payouts that have no unresolved attempt, the oldest first. */
    List<Payout> withoutAttempt(int limit);

    List<PaidReward> rewards(PayoutId payout);

    /** Ends a payout whose money has arrived, and returns what it has paid of each project. */
    List<PaidProject> pay(Payout payout);

    /** What a payout has paid of one project, and how many submissions got their first money by it. */
    record PaidProject(ProjectId projectId, NearAmount amount, long submissions) {}

    /** Ends a payout that the chain refused: its rewards are due again. */
    void giveBack(Payout payout);
}
