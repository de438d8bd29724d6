package dev.concord.local.drill;

import dev.concord.local.report.Table;
import dev.concord.payout.step.Step;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What came of all rounds. */
public record DrillReport(List<PlayedRound> rounds) {

    private static final double MILLIS_PER_SECOND = 1_000;

    public DrillReport {
        rounds = List.copyOf(rounds);
    }

    /** Returns how many rounds there were. */
    public int played() {
        return rounds.size();
    }

    /** Whether every round ended with everybody paid once, and the audits found nothing. */
    public boolean isClean() {
        return !rounds.isEmpty() && rounds.stream().allMatch(PlayedRound::isClean);
    }

    /** One line for each trouble: how often, what went wrong, and how long it took until all was paid. */
    public String table() {
        var table = new Table().row("fault", "times", "double paid", "lost", "recovered in (median, max)");
        for (var trouble : Trouble.values()) {
            row(table, trouble.label(), each -> each.round().trouble() == trouble);
        }
        return row(table, "all", _ -> true).toString();
    }

    /** How often the process was killed at each step, and how often elsewhere because it did not come there. */
    public String steps() {
        var elsewhere = rounds.stream().filter(each -> !each.atStep()).count();
        return Arrays.stream(Step.values())
                        .map(step -> "%s %d".formatted(step, killedAt(step)))
                        .collect(Collectors.joining(", ", "killed at: ", ""))
                + (elsewhere == 0 ? "" : ", elsewhere %d".formatted(elsewhere));
    }

    private long killedAt(Step step) {
        return rounds.stream()
                .filter(each -> each.atStep() && each.round().step() == step)
                .count();
    }

    private Table row(Table table, String name, Predicate<PlayedRound> which) {
        var chosen = rounds.stream().filter(which).toList();
        if (chosen.isEmpty()) {
            return table;
        }
        var times = chosen.stream().map(PlayedRound::recovered).sorted().toList();
        return table.row(
                name,
                Integer.toString(chosen.size()),
                Integer.toString(chosen.stream()
                        .mapToInt(each -> each.reckoning().doublyPaid().size())
                        .sum()),
                Integer.toString(chosen.stream()
                        .mapToInt(each -> each.reckoning().lost().size())
                        .sum()),
                seconds(times.get(times.size() / 2)) + ", " + seconds(times.getLast()));
    }

    private static String seconds(Duration time) {
        return "%.1f s".formatted(time.toMillis() / MILLIS_PER_SECOND);
    }
}
