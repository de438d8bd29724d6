package dev.concord.payout.reward.domain;

import dev.concord.contracts.event.RewardDue;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.money.NearAmount;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a batch of entitlements adds to the rewards known so far. */
public record Booking(List<Addition> additions) {

    public Booking {
        additions = List.copyOf(additions);
    }

    /**
     * One submission's addition; nothing of money if it was counted and earns nothing.
     *
     * @param isNew whether the submission was not counted before
     * @param newRevisions by how much its latest revision number has risen
     */
    public record Addition(Reward reward, NearAmount amount, NearAmount fee, boolean isNew, long newRevisions) {}

    public static Booking of(Map<SubmissionId, Reward> known, Collection<RewardDue> entitlements) {
        var after = new LinkedHashMap<SubmissionId, Reward>();
        for (var due : entitlements) {
            var before =
                    after.getOrDefault(due.submissionId(), known.getOrDefault(due.submissionId(), Reward.none(due)));
            after.put(due.submissionId(), before.entitle(due));
        }
        return new Booking(after.values().stream()
                .filter(reward -> !reward.equals(known.get(reward.submissionId())))
                .map(reward -> addition(known, reward))
                .toList());
    }

    private static Addition addition(Map<SubmissionId, Reward> known, Reward reward) {
        var before = known.get(reward.submissionId());
        return before == null
                ? new Addition(
                        reward,
                        reward.booked(),
                        reward.fee(),
                        true,
                        reward.revision().number())
                : new Addition(
                        reward,
                        reward.booked().minus(before.booked()),
                        reward.fee().minus(before.fee()),
                        false,
                        (long) reward.revision().number() - before.revision().number());
    }

    /** Returns the additions of one project. */
    public List<Addition> of(ProjectId project) {
        return additions.stream()
                .filter(each -> each.reward().projectId().equals(project))
                .toList();
    }
}
