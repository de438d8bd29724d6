package dev.concord.local.command;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Understands what is typed after {@code ./concord drill}. */
final class DrillWords {

    private static final String SEQUENCES = "--sequences";
    private static final String ROUNDS = "--rounds";
    private static final String REQUESTS = "--requests";
    private static final String TASKERS = "--taskers";
    private static final String SECONDS = "--seconds";
    private static final Set<String> OPTIONS =
            Set.of(SEQUENCES, ROUNDS, REQUESTS, TASKERS, SECONDS, Command.SEED, Command.DATA);

    private static final int USUAL_SEQUENCES = 10_000;
    private static final int USUAL_ROUNDS = 200;
    private static final int USUAL_REQUESTS = 20_000;
    private static final int USUAL_TASKERS = 200;
    private static final int USUAL_SECONDS = 120;

    private DrillWords() {}

    static Command parse(List<String> words) {
        var arguments = Arguments.parse(words, OPTIONS, Set.of());
        var what = arguments.operand("what to try out: ledger, payouts, requests or labels");
        return switch (what) {
            case "ledger" -> {
                arguments.requireOnly("drill ledger", SEQUENCES, Command.SEED);
                yield new Command.LedgerDrill(
                        arguments.count(SEQUENCES).orElse(USUAL_SEQUENCES), Command.seed(arguments));
            }
            case "payouts" -> {
                arguments.requireOnly("drill payouts", ROUNDS, Command.SEED);
                yield new Command.PayoutDrill(arguments.count(ROUNDS).orElse(USUAL_ROUNDS), Command.seed(arguments));
            }
            case "requests" -> {
                arguments.requireOnly("drill requests", REQUESTS, Command.SEED, Command.DATA);
                yield new Command.RequestDrill(
                        arguments.count(REQUESTS).orElse(USUAL_REQUESTS),
                        Command.seed(arguments),
                        Command.path(arguments, Command.DATA));
            }
            case "labels" -> {
                arguments.requireOnly("drill labels", TASKERS, SECONDS, Command.DATA);
                yield new Command.LabelDrill(
                        arguments.count(TASKERS).orElse(USUAL_TASKERS),
                        Duration.ofSeconds(arguments.count(SECONDS).orElse(USUAL_SECONDS)),
                        Command.path(arguments, Command.DATA));
            }
            default ->
                throw new UsageError(
                        "drill " + what + " (expected: drill ledger, drill payouts, drill requests, drill labels)");
        };
    }
}
