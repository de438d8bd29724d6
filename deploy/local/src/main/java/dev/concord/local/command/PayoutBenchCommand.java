package dev.concord.local.command;

import dev.concord.local.paybench.PayoutBench;
import dev.concord.local.platform.DataDirectory;
import dev.concord.local.platform.Launcher;
import dev.concord.local.process.DirectoryLock;
import dev.concord.local.process.StartFailed;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;

/** Measures the payout service; prints a table, and JSON as the last line. */
final class PayoutBenchCommand {

    private final Setting setting;
    private final Terminal terminal;
    private final PrintStream out;

    PayoutBenchCommand(Setting setting, Terminal terminal, PrintStream out) {
        this.setting = setting;
        this.terminal = terminal;
        this.out = out;
    }

    int run(Command.PayoutBench command) throws IOException, InterruptedException {
        var data = new DataDirectory(setting.home().resolve("deploy/local/target/bench-payouts"));
        data.create();
        try (var lock = DirectoryLock.tryLock(data.lock())
                .orElseThrow(() -> new StartFailed("another ./concord bench is at work in " + data.root()))) {
            assert lock != null;
            new Launcher(data).endRemains();
            data.clear();
            var result = new PayoutBench(setting.home(), setting.surroundings(), terminal).run(data, command.payouts());
            out.println(result.table());
            out.println("Asked on fast blocks: 500 transactions/s in NEAR, 3,000 transfers/s in a token.");
            out.println("Taskers are written into the database as registered; all else goes its whole way.");
            out.println(result.json());
            if (command.resultFile().isPresent()) {
                Files.writeString(command.resultFile().get(), result.json() + System.lineSeparator());
            }
            return 0;
        }
    }
}
