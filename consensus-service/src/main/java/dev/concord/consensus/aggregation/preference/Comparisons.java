package dev.concord.consensus.aggregation.preference;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Which options of a project were compared with each other, how often, and how often the first of them is believed to be the
 * better. A ranking is taken apart into all of its pairs. These are not judged one by one, so that each counts for less than
 * one comparison: for as much as makes their information about an option that of the whole ranking in Plackett and Luce's model
 * among equal options, which is 4 (n - 1 - 1/2 - ... - 1/n) / (n (n - 1)) for n options, and 1 for two.
 */
final class Comparisons {

    /** Stands for the pairs of tasks without answers. */
    private static final long NONE = -1;

    private final PreferenceTable table;
    private final double worth;
    private final int[] edgeOf;
    private final int[] firsts;
    private final int[] seconds;
    private final double[] times;
    private final double[] wins;
    private final double[] squares;

    private Comparisons(PreferenceTable table, long[] edges, int[] edgeOf) {
        this.table = table;
        this.worth = worth(table.width());
        this.edgeOf = edgeOf;
        this.firsts = new int[edges.length];
        this.seconds = new int[edges.length];
        this.times = new double[edges.length];
        this.wins = new double[edges.length];
        this.squares = new double[edges.length];
        for (var edge = 0; edge < edges.length; edge++) {
            firsts[edge] = (int) (edges[edge] / table.names().size());
            seconds[edge] = (int) (edges[edge] % table.names().size());
        }
    }

    static Comparisons of(PreferenceTable table) {
        var keys = new long[Math.multiplyExact(table.rows().tasks(), table.pairs())];
        for (var task = 0; task < table.rows().tasks(); task++) {
            for (var pair = 0; pair < table.pairs(); pair++) {
                keys[task * table.pairs() + pair] = table.rows().count(task) == 0 ? NONE : key(table, task, pair);
            }
        }
        var edges = Arrays.stream(keys)
                .filter(key -> key != NONE)
                .sorted()
                .distinct()
                .toArray();
        var edgeOf = new int[keys.length];
        for (var place = 0; place < keys.length; place++) {
            edgeOf[place] = Arrays.binarySearch(edges, keys[place]);
        }
        return new Comparisons(table, edges, edgeOf);
    }

    private static long key(PreferenceTable table, int task, int pair) {
        return (long) table.option(task, table.firstOf(pair)) * table.names().size()
                + table.option(task, table.secondOf(pair));
    }

    static double worth(int options) {
        var harmonic = 0.0;
        for (var option = 1; option <= options; option++) {
            harmonic += 1.0 / option;
        }
        return 4 * (options - harmonic) / (options * (options - 1.0));
    }

    /** Forgets all counts. */
    void clear() {
        Arrays.fill(times, 0);
        Arrays.fill(wins, 0);
        Arrays.fill(squares, 0);
    }

    /** Counts the pairs of a task by how probable it is that the first of each is better, which the strengths expect or not. */
    void count(int task, RankingPosterior posterior, Strengths strengths) {
        for (var pair = 0; pair < table.pairs(); pair++) {
            var edge = edge(task, pair);
            var better = posterior.before()[table.firstOf(pair)][table.secondOf(pair)];
            times[edge] += worth;
            wins[edge] += worth * better;
            var surprise = better - strengths.chance(edge);
            squares[edge] += worth * surprise * surprise;
        }
    }

    /** Returns whether there is a way of comparisons between every two options. */
    boolean areConnected() {
        var parents = IntStream.range(0, options()).toArray();
        var parts = options();
        for (var edge = 0; edge < edges(); edge++) {
            var one = root(parents, first(edge));
            var other = root(parents, second(edge));
            if (one != other) {
                parents[one] = other;
                parts--;
            }
        }
        return parts <= 1;
    }

    private static int root(int[] parents, int option) {
        var at = option;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }

    int options() {
        return table.names().size();
    }

    int edges() {
        return firsts.length;
    }

    int edge(int task, int pair) {
        return edgeOf[task * table.pairs() + pair];
    }

    int first(int edge) {
        return firsts[edge];
    }

    int second(int edge) {
        return seconds[edge];
    }

    /** Returns what one pair of a ranking counts for. */
    double worth() {
        return worth;
    }

    double times(int edge) {
        return times[edge];
    }

    double wins(int edge) {
        return wins[edge];
    }

    /**
     * Returns how much the comparisons say about the difference of the two strengths: the sum of the squared slopes of their
     * log-likelihoods, which in expectation is Fisher's information and is never negative.
     */
    double information(int edge) {
        return squares[edge];
    }
}
