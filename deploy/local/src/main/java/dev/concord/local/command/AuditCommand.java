package dev.concord.local.command;

import dev.concord.contracts.money.NearAmount;
import dev.concord.local.client.AuditReport;
import dev.concord.local.client.ConcordClient;
import dev.concord.local.platform.DataDirectory;
import dev.concord.local.platform.RunFile;
import dev.concord.local.platform.Surroundings;
import dev.concord.local.report.NearText;
import dev.concord.local.report.Table;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Has the books of what runs on a data directory audited, and names every difference. */
final class AuditCommand {

    private static final JsonMapper JSON = new JsonMapper();

    private final Surroundings surroundings;
    private final PrintStream out;

    AuditCommand(Surroundings surroundings, PrintStream out) {
        this.surroundings = surroundings;
        this.out = out;
    }

    int run(Command.Audit command) throws IOException, InterruptedException {
        var state = new RunFile(new DataDirectory(command.data()).runFile()).read();
        if (state.isEmpty()) {
            out.println("nothing runs in " + command.data());
            return 1;
        }
        try (var client = new ConcordClient(URI.create(state.get().gateway()), surroundings.random())) {
            var audit = client.asOperator(state.get().operatorToken()).auditReport();
            tell(audit);
            var line = JSON.writeValueAsString(audit);
            out.println(line);
            write(command.resultFile().orElse(null), line);
            return audit.clean() ? 0 : 1;
        }
    }

    private void tell(AuditReport audit) {
        audit.assets().forEach((asset, totals) -> {
            var table = new Table().row(asset, "base units");
            totals.forEach(table::row);
            out.println(table);
            out.println();
        });
        var found = new Table()
                .row("entries, balances and rows", audit.ledgerBalanced() ? "agree" : "DIFFER")
                .row("chains of hashes", audit.chainsIntact() ? "intact" : "BROKEN")
                .row("digest of all accounts", audit.digest())
                .row("unresolved attempts", Long.toString(audit.unresolvedAttempts()))
                .row("treasury at height " + audit.height(), "on chain");
        audit.treasury()
                .forEach((asset, held) -> found.row("  " + asset, onChain(asset, held.onChain()))
                        .row("    expected base units", held.least() + ".." + held.most()));
        out.println(found.row("  that", audit.chainMatchesLedger() ? "agrees" : "DIFFERS"));
        out.println();
        audit.differences().forEach(difference -> out.println("DIFFERENCE " + difference));
    }

    private static String onChain(String asset, @Nullable String amount) {
        if (amount == null) {
            return "NO ANSWER";
        }
        return asset.equals("NEAR") ? NearText.of(NearAmount.parse(amount)) : amount + " base units";
    }

    private static void write(@Nullable Path file, String line) throws IOException {
        if (file != null) {
            Files.writeString(file, line + System.lineSeparator());
        }
    }
}
