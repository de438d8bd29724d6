package dev.concord.local.command;

import java.io.PrintStream;

/** Runs the simulated NEAR node in this very process. */
final class LocalnetCommand {

    private final PrintStream out;

    LocalnetCommand(PrintStream out) {
        this.out = out;
    }

    int run(Command.Localnet command) {
        out.println(command);
        return 0;
    }
}
