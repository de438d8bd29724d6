package dev.concord.local.command;

import dev.concord.local.aggregate.AggregateLine;
import dev.concord.local.aggregate.Aggregation;
import dev.concord.local.report.Table;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;

/** Aggregates files without a server, and ends with the result line. */
final class AggregateCommand {

    static final String LABELS = "--labels";
    static final String GOLD = "--gold";

    private final Terminal terminal;
    private final PrintStream out;

    AggregateCommand(Terminal terminal, PrintStream out) {
        this.terminal = terminal;
        this.out = out;
    }

    int run(Command.Aggregate command) throws IOException {
        var options = command.options();
        requireReadable(LABELS, options.labels());
        options.gold().ifPresent(gold -> requireReadable(GOLD, gold));
        requireDifferent(command);
        AggregateLine line;
        try (var outputs = command.outputs().open()) {
            line = new Aggregation(terminal, terminal, System::nanoTime).run(options, outputs);
        }
        terminal.text(table(line).toString());
        out.println(line.json());
        return 0;
    }

    private static void requireReadable(String option, Path file) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new UsageError("%s %s (expected: a file that can be read)".formatted(option, file));
        }
    }

    /** Nothing that is read, or has just been written, may be written over. */
    private static void requireDifferent(Command.Aggregate command) {
        var taken = new HashMap<Path, String>();
        taken.put(command.options().labels(), LABELS);
        command.options().gold().ifPresent(gold -> taken.put(gold, GOLD));
        command.outputs().byOption().forEach((option, path) -> {
            var other = taken.putIfAbsent(path, option);
            if (other != null && (Files.isRegularFile(path) || !Files.exists(path))) {
                throw new UsageError("%s %s (expected: another file than %s)".formatted(option, path, other));
            }
        });
    }

    private static Table table(AggregateLine line) {
        var table = new Table();
        line.measures().values().forEach((measure, value) -> table.row(measure.toString(), "%.4f".formatted(value)));
        return table.row(
                        "time",
                        "%,d ms to load, %,d ms to estimate, %,d ms to write"
                                .formatted(line.loadMillis(), line.estimateMillis(), line.writeMillis()))
                .row("memory", "%,d MiB of heap at most".formatted(line.heapPeakBytes() >> 20));
    }
}
