package dev.concord.local.command;

import dev.concord.local.process.FreePorts;
import dev.concord.local.report.Table;
import dev.concord.localnet.LocalNode;
import java.io.PrintStream;
import java.time.Duration;

/** Runs the simulated NEAR node in this very process, until it is stopped. */
final class LocalnetCommand {

    private static final int USUAL_PORT = 3030;
    private static final Duration BLOCK_TIME = Duration.ofMillis(600);

    private final PrintStream out;

    LocalnetCommand(PrintStream out) {
        this.out = out;
    }

    int run(Command.Localnet command) throws InterruptedException {
        var port = command.port().orElseGet(() -> new FreePorts().choose(USUAL_PORT));
        var node = LocalNode.start(command.data(), port, BLOCK_TIME);
        Runtime.getRuntime().addShutdownHook(new Thread(node::close, "stop"));
        try (node) {
            var bank = node.bank();
            out.println(new Table()
                    .row("NEAR (simulated)", node.uri().toString())
                    .row("account", bank.accountId().value())
                    .row("secret key", bank.key().reveal()));
            out.println("Ctrl-C stops it.");
            node.awaitEnd();
            return 1;
        }
    }
}
