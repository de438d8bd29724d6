package dev.concord.local.command;

import dev.concord.payout.drill.LedgerDrill;
import java.io.PrintStream;

/** Tries the books out: random sequences, until all are done or one fails, which is then told step by step. */
final class LedgerDrillCommand {

    private final Terminal terminal;
    private final PrintStream out;

    LedgerDrillCommand(Terminal terminal, PrintStream out) {
        this.terminal = terminal;
        this.out = out;
    }

    int run(Command.LedgerDrill command) throws InterruptedException {
        var threads = Runtime.getRuntime().availableProcessors();
        terminal.step(
                "%,d sequences from seed %d on, by %d threads".formatted(command.sequences(), command.seed(), threads));
        var outcome = new LedgerDrill(
                        command.seed(),
                        done -> terminal.update("%,d of %,d sequences".formatted(done, command.sequences())))
                .run(command.sequences(), threads);
        out.println("seed %d: %,d sequences, %,d steps, %,d payouts on chain, %,d of them refused, %,d attempts dead"
                .formatted(
                        command.seed(),
                        outcome.sequences(),
                        outcome.counts().steps(),
                        outcome.counts().paid(),
                        outcome.counts().refused(),
                        outcome.counts().dead()));
        outcome.failure().ifPresent(this::tell);
        if (outcome.failure().isEmpty()) {
            out.println("every balance held, every reward was paid once, and nothing was left over");
        }
        return outcome.failure().isEmpty() ? 0 : 1;
    }

    private void tell(LedgerDrill.Failure failure) {
        out.println("FAILED: %s".formatted(failure.message()));
        out.println("again: ./concord drill ledger --sequences 1 --seed %d; the steps that it takes:"
                .formatted(failure.seed()));
        failure.steps().forEach(step -> out.println("  " + step));
    }
}
