package dev.concord.local.demo;

import dev.concord.consensus.aggregation.measure.Measure;
import dev.concord.consensus.aggregation.measure.Measures;
import dev.concord.contracts.money.NearAmount;
import dev.concord.local.campaign.CampaignOutcome;
import dev.concord.local.report.NearText;
import dev.concord.local.report.ResultLine;
import dev.concord.local.report.Table;
import java.util.Map;

/** The demo's outcome as tables for people. */
record DemoReport(
        ResultLine line, CampaignOutcome outcome, Measures majority, GivenLabels given, Map<String, String> answers) {

    String text() {
        return String.join(
                System.lineSeparator(),
                "",
                taskers().toString(),
                "",
                outcomeTable().toString(),
                "");
    }

    private Table taskers() {
        var table = new Table().row("taskers", "number", "labels", "right");
        for (var honesty : Honesty.values()) {
            var labels = given.by(honesty);
            var right = labels.stream()
                    .filter(label -> label.label().equals(answers.get(label.task())))
                    .count();
            table.row(
                    honesty.title(),
                    Integer.toString(honesty.taskers()),
                    Integer.toString(labels.size()),
                    labels.isEmpty() ? "-" : percent((double) right / labels.size()));
        }
        return table;
    }

    private Table outcomeTable() {
        var latency = line.submitToAgreedMillis();
        return new Table()
                .row("tasks", "%d: %d agreed, %d contested".formatted(line.tasks(), line.agreed(), line.contested()))
                .row("labels used", "%,d, %.2f per task".formatted(line.labelsSubmitted(), line.labelsPerTask()))
                .row("accuracy", "majority " + accuracy(majority) + ", Dawid-Skene " + accuracy(line.measures()))
                .row("rewards due", NearText.of(line.rewardsDue()))
                .row(
                        "rewards paid",
                        "%s to %d taskers by %d transactions"
                                .formatted(
                                        NearText.of(line.rewardsPaid()), line.taskersPaid(), line.payoutTransactions()))
                .row(
                        "on chain",
                        NearText.of(outcome.paidOnChain()) + compared(outcome.paidOnChain(), line.rewardsPaid()))
                .row("books", line.ledgerBalanced() ? "the ledger balances" : "THE LEDGER DOES NOT BALANCE")
                .row(
                        "submission to agreement",
                        "half within %s ms, 99 %% within %s ms".formatted(latency.p50(), latency.p99()));
    }

    private static String compared(NearAmount onChain, NearAmount inLedger) {
        return onChain.equals(inLedger) ? ", as the ledger says" : ", BUT THE LEDGER SAYS " + NearText.of(inLedger);
    }

    private static String accuracy(Measures measures) {
        var share = measures.of(Measure.ACCURACY);
        return share.isPresent() ? percent(share.getAsDouble()) : "-";
    }

    private static String percent(double share) {
        return "%.1f %%".formatted(share * 100);
    }
}
