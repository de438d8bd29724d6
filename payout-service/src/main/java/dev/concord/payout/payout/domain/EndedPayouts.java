package dev.concord.payout.payout.domain;

import dev.concord.contracts.event.RewardPaid;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.payout.escrow.domain.Escrow;
import dev.concord.payout.ledger.domain.Posting;
import dev.concord.payout.reward.domain.Reward;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Many payouts that have ended together, one after the other: a later one finds escrows as the earlier ones left them. */
public record EndedPayouts(
        List<Reward> rewards, List<Escrow> escrows, List<Posting> postings, List<RewardPaid> events) {

    public EndedPayouts {
        rewards = List.copyOf(rewards);
        escrows = List.copyOf(escrows);
        postings = List.copyOf(postings);
        events = List.copyOf(events);
    }

    /** The money of all has arrived; escrows and rewards are locked. */
    public static EndedPayouts paid(
            Collection<Conclusion> conclusions,
            Function<ProjectId, Escrow> escrows,
            Map<SubmissionId, Reward> rewards) {
        var touched = new LinkedHashMap<ProjectId, Escrow>();
        var ended = new ArrayList<EndedPayout>();
        for (var conclusion : conclusions) {
            var one = EndedPayout.paid(
                    conclusion,
                    project -> Optional.ofNullable(touched.get(project)).orElseGet(() -> escrows.apply(project)),
                    rewards);
            one.escrows().forEach(escrow -> touched.put(escrow.projectId(), escrow));
            ended.add(one);
        }
        return new EndedPayouts(
                ended.stream().flatMap(each -> each.rewards().stream()).toList(),
                List.copyOf(touched.values()),
                ended.stream().flatMap(each -> each.postings().stream()).toList(),
                ended.stream().flatMap(each -> each.event().stream()).toList());
    }
}
