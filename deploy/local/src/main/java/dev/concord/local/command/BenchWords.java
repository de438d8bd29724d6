package dev.concord.local.command;

import dev.concord.local.apibench.ApiBench;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Understands what is typed after {@code ./concord bench}. */
final class BenchWords {

    private static final String PAYOUTS = "--payouts";
    private static final String TASKS = "--tasks";
    /** Ten thousand are paid before half of the code that pays them is compiled. */
    private static final int USUAL_PAYOUTS = 30_000;

    private static final int USUAL_TASKS = 1_000_000;

    private BenchWords() {}

    static Command parse(List<String> words) {
        var arguments = Arguments.parse(words, Set.of(Command.JSON, PAYOUTS, TASKS), Set.of());
        var what = arguments.operand("what to measure: consensus, payouts, import, lease, submit or export");
        var resultFile = Command.path(arguments, Command.JSON);
        return switch (what) {
            case "consensus" -> {
                arguments.requireOnly("bench consensus", Command.JSON);
                yield new Command.Bench(resultFile);
            }
            case "payouts" -> {
                arguments.requireOnly("bench payouts", PAYOUTS, Command.JSON);
                yield new Command.PayoutBench(arguments.count(PAYOUTS).orElse(USUAL_PAYOUTS), resultFile);
            }
            case "import" -> api(ApiBench.What.IMPORT, arguments, resultFile);
            case "lease" -> api(ApiBench.What.LEASE, arguments, resultFile);
            case "submit" -> api(ApiBench.What.SUBMIT, arguments, resultFile);
            case "export" -> api(ApiBench.What.EXPORT, arguments, resultFile);
            default ->
                throw new UsageError(
                        "bench " + what
                                + " (expected: bench consensus, bench payouts, bench import, bench lease, bench submit, bench export)");
        };
    }

    private static Command api(ApiBench.What what, Arguments arguments, Optional<Path> resultFile) {
        arguments.requireOnly("bench " + what.word(), TASKS, Command.JSON);
        return new Command.ApiBench(what, arguments.count(TASKS).orElse(USUAL_TASKS), resultFile);
    }
}
