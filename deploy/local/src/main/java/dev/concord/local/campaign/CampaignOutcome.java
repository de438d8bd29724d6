package dev.concord.local.campaign;

import dev.concord.contracts.event.LabelAgreed;
import dev.concord.contracts.money.NearAmount;
import dev.concord.local.client.Audit;
import dev.concord.local.client.Statement;
import dev.concord.local.client.TaskLabel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a campaign ended.
 *
 * @param paidOnChain what the taskers' accounts hold on chain, which were empty before
 * @param labelling how long the taskers were at work
 * @param agreementMillis sorted times from a task's deciding label to its agreement
 * @param agreements the last agreement on each task, by its name; none if the log could not be read
 */
public record CampaignOutcome(
        List<TaskLabel> labels,
        long labelsSubmitted,
        long labelsRejected,
        Statement statement,
        Audit audit,
        NearAmount paidOnChain,
        Duration total,
        Duration labelling,
        List<Long> agreementMillis,
        Map<String, LabelAgreed> agreements) {

    private static final String AGREED = "agreed";
    private static final String CONTESTED = "contested";

    public CampaignOutcome {
        labels = List.copyOf(labels);
        agreementMillis = List.copyOf(agreementMillis);
        agreements = Map.copyOf(agreements);
    }

    public long agreed() {
        return inState(AGREED);
    }

    public long contested() {
        return inState(CONTESTED);
    }

    /** Tells whether the chain says what the ledger says, asked in both ways: by the platform, and by ourselves. */
    public boolean chainMatchesLedger() {
        return audit.chainMatchesLedger() && paidOnChain.equals(statement.rewardsPaid());
    }

    /** Returns what is wrong, each with value and expectation; nothing if all is as it should be. */
    public List<String> problems() {
        var problems = new ArrayList<String>();
        if (!audit.ledgerBalanced()) {
            problems.add("the ledger does not balance: " + audit.differences());
        }
        if (!audit.chainMatchesLedger()) {
            problems.add("the chain does not match the ledger: " + audit.differences());
        }
        if (!paidOnChain.equals(statement.rewardsPaid())) {
            problems.add("on the taskers' accounts: %s yocto (expected: %s)"
                    .formatted(paidOnChain, statement.rewardsPaid()));
        }
        if (!statement.rewardsPaid().equals(statement.rewardsDue())) {
            problems.add(
                    "rewards paid: %s yocto (expected: %s)".formatted(statement.rewardsPaid(), statement.rewardsDue()));
        }
        if (statement.submissionsJudged() != labelsSubmitted) {
            problems.add("submissions judged: %d (expected: %d, as many as were accepted)"
                    .formatted(statement.submissionsJudged(), labelsSubmitted));
        }
        var undecided = labels.size() - agreed() - contested();
        if (undecided > 0) {
            problems.add("tasks without a decision: " + undecided + " (expected: 0)");
        }
        return List.copyOf(problems);
    }

    private long inState(String state) {
        return labels.stream().filter(label -> label.state().equals(state)).count();
    }
}
