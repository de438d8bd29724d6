package dev.concord.local.report;

import dev.concord.consensus.aggregation.measure.Measures;
import dev.concord.contracts.id.ProjectId;
import dev.concord.local.campaign.CampaignOutcome;
import java.time.Duration;

/** Puts a campaign's outcome and its measures into the result line. */
public final class Results {

    private static final double MILLIS_PER_SECOND = 1_000;

    private Results() {}

    public static RunResult of(
            ProjectId project, String kind, CampaignOutcome outcome, int controls, Measures measures) {
        var statement = outcome.statement();
        var seconds = seconds(outcome.total());
        var tasks = outcome.labels().size();
        var line = new ResultLine(
                project,
                kind,
                tasks,
                outcome.labelsSubmitted(),
                outcome.labelsRejected(),
                outcome.agreed(),
                outcome.contested(),
                controls,
                measures,
                thousandths((double) outcome.labelsSubmitted() / Math.max(1, tasks)),
                statement.rewardsDue(),
                statement.rewardsPaid(),
                statement.taskersPaid(),
                statement.payoutTransactions(),
                outcome.audit().ledgerBalanced(),
                outcome.chainMatchesLedger(),
                seconds,
                thousandths(outcome.labelsSubmitted() / Math.max(0.001, seconds(outcome.labelling()))),
                Latency.ofSorted(outcome.agreementMillis()));
        return new RunResult(line, outcome.problems());
    }

    private static double thousandths(double number) {
        return Math.round(number * MILLIS_PER_SECOND) / MILLIS_PER_SECOND;
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / MILLIS_PER_SECOND;
    }
}
