package dev.concord.payout.payout;

import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.payout.payout.domain.DailyLimit;
import dev.concord.payout.payout.domain.Payee;
import dev.concord.payout.payout.domain.PayoutRule;
import dev.concord.payout.payout.domain.PlannedOfDay;
import dev.concord.payout.reward.domain.Reward;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Who may be paid, and how much. */
interface Payees {

    /** Returns who may be paid: the rule allows it, nobody holds them, something is left of the day's limit, no payout is open, and none was just refused. The oldest first. */
    List<Payee> find(Asset asset, PayoutRule rule, DailyLimit limit, Instant now, int most);

    /** Returns what was planned for all since the day of a moment began, without what has come back. */
    NearAmount planned(Asset asset, Instant now);

    /** The same, and for each of some taskers; nobody else plans in the asset before the transaction ends. */
    PlannedOfDay lockPlanned(Collection<TaskerId> taskers, Asset asset, Instant now);

    /**
     * Locks what taskers are owed in an asset and returns their rewards that no payout has taken yet: none of a tasker who has an
     * open payout by now. Whoever is just being dealt with elsewhere is left out, and found again.
     *
     * @param most of one tasker
     */
    Map<TaskerId, List<Reward>> lockDue(Collection<TaskerId> taskers, Asset asset, int most);

    /** Notes anew since when taskers, whose dues are locked, are owed something, or that nothing is. */
    void refreshDues(Collection<TaskerId> taskers);
}
