package dev.concord.local.report;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.money.NearAmount;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What demo and replay print as their last line, for programs to read; amounts in yoctoNEAR. */
@JsonPropertyOrder({
    "project",
    "kind",
    "tasks",
    "labelsSubmitted",
    "labelsRejected",
    "agreed",
    "contested",
    "accuracy",
    "macroF1",
    "f1",
    "mae",
    "rmse",
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
        @Nullable Double accuracy,
        @Nullable Double macroF1,
        @Nullable Double f1,
        @Nullable Double mae,
        @Nullable Double rmse,
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

    private static final JsonMapper JSON = new JsonMapper();

    /** Returns the line without its end. */
    public String json() {
        return JSON.writeValueAsString(this);
    }
}
