package dev.concord.contracts.event;

import java.util.List;

/**
 * How a project ranks the options of all its tasks.
 *
 * @param options how many there are
 * @param strongest of them, the strongest first, no more than {@link #MOST}
 */
public record OptionRanking(int options, List<RankedOption> strongest) {

    /** With names of a hundred characters as much as an event should carry beside the rest. */
    public static final int MOST = 200;

    public OptionRanking {
        strongest = List.copyOf(strongest);
    }

    /** Keeps the first of all options. */
    public static OptionRanking of(List<RankedOption> ranking) {
        return new OptionRanking(ranking.size(), ranking.stream().limit(MOST).toList());
    }
}
