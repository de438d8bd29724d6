package dev.concord.payout.drill;

import dev.concord.contracts.event.RewardPaid;
import dev.concord.contracts.id.PayoutId;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.AccountId;
import dev.concord.payout.payout.domain.DailyLimit;
import dev.concord.payout.payout.domain.PaidReward;
import dev.concord.payout.payout.domain.Payout;
import dev.concord.payout.payout.domain.Payout.Purpose;
import dev.concord.payout.payout.domain.PlannedPayout;
import dev.concord.payout.reward.domain.Reward;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Rewards and payouts in memory, found in the way that the queries find them. */
final class MemoryPayouts {

    final Map<TaskerId, AccountId> accounts = new LinkedHashMap<>();
    final Set<AccountId> held = new HashSet<>();
    final Set<TaskerId> heldTaskers = new HashSet<>();
    final Map<SubmissionId, Reward> rewards = new LinkedHashMap<>();
    private final Map<PayoutId, Payout> payouts = new LinkedHashMap<>();
    private final Map<PayoutId, List<PaidReward>> taken = new HashMap<>();
    private final Map<SubmissionId, Instant> dueSince = new HashMap<>();
    private final Set<PayoutId> open = new HashSet<>();
    private final Map<PayoutId, Instant> days = new HashMap<>();

    void store(List<Reward> stored, Instant now) {
        for (var reward : stored) {
            var before = rewards.put(reward.submissionId(), reward);
            if (before == null || before.unassigned().isZero()) {
                dueSince.put(reward.submissionId(), now);
            }
        }
    }

    List<Reward> due(TaskerId tasker, Asset asset) {
        return rewards.values().stream()
                .filter(reward -> reward.taskerId().equals(tasker)
                        && reward.asset().equals(asset)
                        && !reward.unassigned().isZero())
                .limit(RewardPaid.MAX_SUBMISSIONS)
                .toList();
    }

    /** Returns since when something has been due to the tasker, in whatever asset. */
    Instant since(TaskerId tasker) {
        return rewards.values().stream()
                .filter(reward ->
                        reward.taskerId().equals(tasker) && !reward.unassigned().isZero())
                .map(reward -> dueSince.getOrDefault(reward.submissionId(), Instant.MAX))
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
    }

    boolean hasOpen(TaskerId tasker, Asset asset) {
        return openOnes(payout -> payout.purpose().equals(new Purpose.Rewards(tasker))
                        && payout.asset().equals(asset))
                .findAny()
                .isPresent();
    }

    /** Whether the database would take an attempt: the payout is open and nobody holds the tasker. */
    boolean mayBeSigned(Payout payout) {
        return open.contains(payout.id())
                && payout.tasker().filter(heldTaskers::contains).isEmpty();
    }

    List<Payout> open(Predicate<Payout> wanted) {
        return openOnes(wanted).toList();
    }

    private Stream<Payout> openOnes(Predicate<Payout> wanted) {
        return payouts.values().stream().filter(payout -> open.contains(payout.id()) && wanted.test(payout));
    }

    void plan(PlannedPayout planned, Instant now) {
        add(planned.payout(), planned.taken());
        days.put(planned.payout().id(), DailyLimit.dayOf(now));
        planned.rewards().forEach(reward -> rewards.put(reward.submissionId(), reward));
    }

    /** Opens a payout that takes these rewards, or none. */
    void add(Payout payout, List<PaidReward> rewardsTaken) {
        payouts.put(payout.id(), payout);
        taken.put(payout.id(), rewardsTaken);
        open.add(payout.id());
    }

    /** Returns what is planned on the day of a moment, without what has come back, by tasker. */
    Map<TaskerId, NearAmount> planned(Asset asset, Instant moment) {
        var day = DailyLimit.dayOf(moment);
        var planned = new HashMap<TaskerId, NearAmount>();
        days.forEach((id, each) -> {
            var payout = payouts.get(id);
            if (each.equals(day) && payout != null && payout.asset().equals(asset)) {
                payout.tasker().ifPresent(tasker -> planned.merge(tasker, payout.amount(), NearAmount::plus));
            }
        });
        return planned;
    }

    /** Ends a payout whose money is where it came from: it counts on its day no more. */
    void comeBack(Payout payout, List<Reward> after) {
        end(payout, after);
        days.remove(payout.id());
    }

    List<PaidReward> taken(PayoutId payout) {
        var rewardsTaken = taken.get(payout);
        if (rewardsTaken == null) {
            throw new Violation("{}: no payout", payout);
        }
        return rewardsTaken;
    }

    PayoutId nextId() {
        return new PayoutId(new UUID(2, payouts.size()));
    }

    void end(Payout payout, List<Reward> after) {
        Violation.unless(open.remove(payout.id()), "payout {}: ended twice", payout);
        after.forEach(reward -> rewards.put(reward.submissionId(), reward));
    }
}
