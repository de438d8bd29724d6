package dev.concord.local.command;

import dev.concord.local.aggregate.AggregateOptions;
import dev.concord.local.apibench.ApiBench.What;
import dev.concord.local.recorded.LabelForm;
import dev.concord.local.replay.ReplayOptions;
import dev.concord.near.key.AccountId;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One thing that {@code ./concord} can be asked to do. */
sealed interface Command {

    /** Runs the platform until it is stopped. */
    record Up(Place place) implements Command {}

    /** Stops what runs. */
    record Down(Path data) implements Command {}

    /** Shows what runs. */
    record Status(Path data) implements Command {}

    /** Runs the demo. */
    record Demo(Place place, Optional<Path> resultFile) implements Command {}

    /** Replays recorded work. */
    record Replay(Place place, ReplayOptions options) implements Command {}

    /** Measures the consensus service. */
    record Bench(Optional<Path> resultFile) implements Command {}

    /** Measures the payout service. */
    record PayoutBench(int payouts, Optional<Path> resultFile) implements Command {}

    /** Measures the public API of the whole platform, with a project of so many tasks. */
    record ApiBench(What what, int tasks, Optional<Path> resultFile) implements Command {}

    /** Recomputes the books of a running platform and compares them with the chain. */
    record Audit(Path data, Optional<Path> resultFile) implements Command {}

    /**
     * Looks after the treasury's keys.
     *
     * @param place where the treasury is; empty for that of the platform that runs on the data directory
     */
    record Keys(KeysWish what, Path data, Optional<KeysPlace> place) implements Command {}

    /** Carries out random sequences of all that can happen to money, without a server. */
    record LedgerDrill(int sequences, long seed) implements Command {}

    /** Kills the payout service while it pays, so often, and settles up. */
    record PayoutDrill(int rounds, long seed) implements Command {}

    /**
     * Sends so many random requests, and compares the answers with the API's description.
     *
     * @param data where the platform runs; empty for one of its own, as the drill leaves disorder behind
     */
    record RequestDrill(int requests, long seed, Optional<Path> data) implements Command {}

    /** Has so many taskers label at once for so long, and counts the labels; on data as a drill of requests. */
    record LabelDrill(int taskers, Duration time, Optional<Path> data) implements Command {}

    /** Aggregates files without a server. */
    record Aggregate(AggregateOptions options, OutputPaths outputs) implements Command {}

    /**
     * Checks the proof of an agreement.
     *
     * @param rpc the node to ask
     * @param account the account whose roots are believed; empty for the one that the proof names
     */
    record VerifyProof(Path file, URI rpc, Optional<AccountId> account) implements Command {}

    /** Runs the simulated NEAR node alone. */
    record Localnet(Optional<Integer> port, Path data) implements Command {}

    /** Runs once after a build, so that everything starts faster from then on; typed by the script. */
    record Rehearse() implements Command {}

    /** Says what can be typed. */
    record Help() implements Command {}

    /** The data directory, and whether to start over. */
    record Place(Path data, boolean fresh) {}

    String DATA = "--data";
    String FRESH = "--fresh";
    String JSON = "--json";
    String KIND = "--kind";
    String CONTROLS = "--controls";
    String SEED = "--seed";

    /** Which control tasks are drawn unless another seed is named. */
    long USUAL_SEED = 1;

    /**
     * Understands what was typed.
     *
     * @param standardData the data directory unless another is named
     * @throws UsageError if it makes no sense
     */
    static Command parse(List<String> words, Path standardData) {
        var name = words.isEmpty() ? "help" : words.getFirst();
        var rest = words.subList(Math.min(1, words.size()), words.size());
        return switch (name) {
            case "up" -> {
                var arguments = withoutOperand(rest, Set.of(DATA), Set.of(FRESH));
                yield new Up(place(arguments, standardData));
            }
            case "down" -> new Down(data(withoutOperand(rest, Set.of(DATA), Set.of()), standardData));
            case "status" -> new Status(data(withoutOperand(rest, Set.of(DATA), Set.of()), standardData));
            case "demo" -> {
                var arguments = withoutOperand(rest, Set.of(DATA, JSON), Set.of(FRESH));
                yield new Demo(place(arguments, standardData), path(arguments, JSON));
            }
            case "replay" -> replay(rest, standardData);
            case "aggregate" -> aggregate(rest);
            case "localnet" -> {
                var arguments = withoutOperand(rest, Set.of(DATA, "--port"), Set.of());
                yield new Localnet(
                        arguments.count("--port"),
                        path(arguments, DATA).orElse(standardData.resolveSibling(".concord-localnet")));
            }
            case "bench" -> BenchWords.parse(rest);
            case "drill" -> DrillWords.parse(rest);
            case "keys" -> KeysWords.parse(rest, standardData);
            case "verify-proof" -> verifyProof(rest);
            case "audit" -> {
                var arguments = withoutOperand(rest, Set.of(DATA, JSON), Set.of());
                yield new Audit(data(arguments, standardData), path(arguments, JSON));
            }
            case "rehearse" -> {
                withoutOperand(rest, Set.of(), Set.of());
                yield new Rehearse();
            }
            case "help", "--help", "-h" -> new Help();
            default ->
                throw new UsageError(
                        name
                                + " (expected: up, down, status, demo, replay, aggregate, audit, bench, drill, keys, verify-proof, localnet or help)");
        };
    }

    private static Command replay(List<String> words, Path standardData) {
        var arguments = Arguments.parse(
                words,
                Set.of(DATA, JSON, "--limit", "--max-overlap", KIND, CONTROLS, SEED, OutputPaths.RELIABILITY),
                Set.of(FRESH));
        var options = new ReplayOptions(
                absolute(arguments.operand("the folder with labels.csv")),
                arguments.count("--limit"),
                arguments.count("--max-overlap"),
                arguments.option(KIND).map(LabelForm::named),
                arguments.count(CONTROLS).orElse(0),
                seed(arguments),
                path(arguments, JSON),
                path(arguments, OutputPaths.RELIABILITY));
        return new Replay(place(arguments, standardData), options);
    }

    private static Command verifyProof(List<String> words) {
        var arguments = Arguments.parse(words, Set.of("--rpc", "--account"), Set.of());
        var file = absolute(arguments.operand("the file with the proof"));
        var rpc = arguments
                .option("--rpc")
                .orElseThrow(() -> new UsageError("verify-proof (expected: --rpc URL, a NEAR node)"));
        return new VerifyProof(
                file, httpAddress("--rpc", rpc), arguments.option("--account").map(Command::account));
    }

    static URI httpAddress(String option, String text) {
        try {
            var address = new URI(text);
            if (address.getHost() != null && List.of("http", "https").contains(address.getScheme())) {
                return address;
            }
        } catch (URISyntaxException malformed) {
            throw new UsageError("%s %s (expected: http://... or https://...)".formatted(option, text));
        }
        throw new UsageError("%s %s (expected: http://... or https://...)".formatted(option, text));
    }

    static AccountId account(String name) {
        if (!AccountId.isValid(name)) {
            throw new UsageError("--account %s (expected: a NEAR account)".formatted(name));
        }
        return new AccountId(name);
    }

    private static Command aggregate(List<String> words) {
        var known = Set.of(
                AggregateCommand.LABELS,
                AggregateCommand.GOLD,
                KIND,
                "--method",
                "--iterations",
                CONTROLS,
                SEED,
                OutputPaths.OUT,
                OutputPaths.SKILLS,
                OutputPaths.RANKING,
                JSON,
                OutputPaths.RELIABILITY);
        var arguments = withoutOperand(words, known, Set.of());
        var options = new AggregateOptions(
                path(arguments, AggregateCommand.LABELS)
                        .orElseThrow(() -> new UsageError("aggregate (expected: --labels FILE)")),
                path(arguments, AggregateCommand.GOLD),
                arguments.option(KIND).map(LabelForm::named),
                arguments.option("--method").orElse(AggregateOptions.USUAL_METHOD),
                arguments.count("--iterations"),
                arguments.count(CONTROLS).orElse(0),
                seed(arguments));
        for (var needsGold : List.of(CONTROLS, OutputPaths.RELIABILITY)) {
            if (options.gold().isEmpty() && arguments.option(needsGold).isPresent()) {
                throw new UsageError(needsGold + " (expected: with --gold FILE)");
            }
        }
        var outputs = new OutputPaths(
                path(arguments, OutputPaths.OUT),
                path(arguments, OutputPaths.SKILLS),
                path(arguments, OutputPaths.RANKING),
                path(arguments, JSON),
                path(arguments, OutputPaths.RELIABILITY));
        return new Aggregate(options, outputs);
    }

    static long seed(Arguments arguments) {
        return arguments.count(SEED).map(Integer::longValue).orElse(USUAL_SEED);
    }

    private static Arguments withoutOperand(List<String> words, Set<String> options, Set<String> flags) {
        var arguments = Arguments.parse(words, options, flags);
        arguments.requireNoOperand();
        return arguments;
    }

    private static Place place(Arguments arguments, Path standardData) {
        return new Place(data(arguments, standardData), arguments.flag(FRESH));
    }

    static Path data(Arguments arguments, Path standardData) {
        return path(arguments, DATA).orElse(standardData);
    }

    static Optional<Path> path(Arguments arguments, String option) {
        return arguments.option(option).map(Command::absolute);
    }

    static Path absolute(String path) {
        return Path.of(path).toAbsolutePath().normalize();
    }
}
