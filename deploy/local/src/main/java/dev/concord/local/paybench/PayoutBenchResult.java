package dev.concord.local.paybench;

import dev.concord.local.report.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/** What was measured on all networks. */
public record PayoutBenchResult(List<PayoutFigures> runs) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final double PERCENT = 100;

    public PayoutBenchResult {
        runs = List.copyOf(runs);
    }

    public String json() {
        return JSON.writeValueAsString(this);
    }

    /** One column for each asset on each network. */
    public String table() {
        var table = new Table();
        row(table, "", PayoutFigures::network);
        row(table, "asset", PayoutFigures::asset);
        row(table, "block time", each -> "%d ms".formatted(each.blockMillis()));
        row(table, "payouts", each -> "%,d".formatted(each.payouts()));
        row(table, "payouts/s to FINAL", each -> "%,.0f".formatted(each.payoutsPerSecond()));
        row(table, "reward due to FINAL, p50", each -> "%,d ms".formatted(each.payoutMillisP50()));
        row(table, "reward due to FINAL, p99", each -> "%,d ms".formatted(each.payoutMillisP99()));
        row(table, "time in signing", each -> share(each.signingShare()));
        row(table, "time in database", each -> share(each.databaseShare()));
        row(table, "time in RPC: sending", each -> share(each.sendingShare()));
        row(table, "time in RPC: asking", each -> share(each.askingShare()));
        row(table, "processor time a payout: service", each -> micros(each.serviceCpuMicros()));
        row(table, "  PostgreSQL", each -> micros(each.databaseCpuMicros()));
        row(table, "  localnet", each -> micros(each.chainCpuMicros()));
        row(table, "  Kafka", each -> micros(each.brokerCpuMicros()));
        row(table, "localnet alone, NEAR transfers/s", each -> "%,.0f".formatted(each.chainAloneTransfersPerSecond()));
        row(table, "one shard's gas allows, transfers/s", each -> "%,.0f".formatted(each.networkTransfersPerSecond()));
        return table.toString();
    }

    private void row(Table table, String name, Function<PayoutFigures, String> figure) {
        var cells = new ArrayList<String>();
        cells.add(name);
        runs.stream().map(figure).forEach(cells::add);
        table.row(cells.toArray(String[]::new));
    }

    private static String share(double share) {
        return "%.1f %%".formatted(share * PERCENT);
    }

    private static String micros(double micros) {
        return "%,.0f microseconds".formatted(micros);
    }
}
