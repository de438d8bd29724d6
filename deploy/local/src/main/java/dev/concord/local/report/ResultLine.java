package dev.concord.local.report;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.concord.consensus.aggregation.measure.Measures;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.money.NearAmount;

/**
 * What demo and replay print as their last line, for programs to read; amounts in yoctoNEAR.
 *
 * @param controls how many of the tasks were control tasks
 * @param measures how near the agreed labels are to the known answers, on all other tasks
 */
@JsonPropertyOrder({
    "project",
    "kind",
    "tasks",
    "labelsSubmitted",
    "labelsRejected",
    "agreed",
    "contested",
    "controls",
    "measures",
    "labelsPerTask",
    "rewardsDue",
    "rewardsPaid",
    "taskersPaid",
    "payoutTransactions",
    "ledgerBalanced",
    "chainMatchesLedger",
    "seconds",
    "labelsPerSecond",
    "submitToAgreedMillis"
})
public record ResultLine(
        ProjectId project,
        String kind,
        long tasks,
        long labelsSubmitted,
        long labelsRejected,
        long agreed,
        long contested,
        long controls,
        Measures measures,
        double labelsPerTask,
        NearAmount rewardsDue,
        NearAmount rewardsPaid,
        long taskersPaid,
        long payoutTransactions,
        boolean ledgerBalanced,
        boolean chainMatchesLedger,
        double seconds,
        double labelsPerSecond,
        Latency submitToAgreedMillis) {

    /** Returns the line without its end. */
    public String json() {
        return ResultJson.of(this, measures);
    }
}
