package dev.concord.consensus.aggregation.quality;

import dev.concord.consensus.aggregation.AnswerCollector;
import dev.concord.consensus.aggregation.AnswerRows;

/**
 * The tasks in which spammers are looked for: all, or an even share of them if so many answers would have to be compared that a
 * search took longer than some seconds. A tasker with labels enough to be told from others has them in a share as well.
 */
public final class FlagScope {

    /** Beliefs about classes of tasks: each is gone through a dozen times. */
    private static final double MOST_BELIEFS = 2_000_000;
    /** Comparisons of two answers to a task, times classes. */
    private static final double MOST_COMPARISONS = 20_000_000;

    private final int step;
    private final AnswerRows rows;
    private final int[] places;

    private FlagScope(int step, AnswerRows rows, int[] places) {
        this.step = step;
        this.rows = rows;
        this.places = places;
    }

    /**
     * Chooses the tasks.
     *
     * @param classes how many different answers are told apart
     */
    public static FlagScope of(AnswerRows all, int classes) {
        var comparisons = 0.0;
        for (var task = 0; task < all.tasks(); task++) {
            comparisons += TaskerPairs.comparisons(all.count(task));
        }
        var tooManyTimes =
                Math.max((double) all.tasks() * classes / MOST_BELIEFS, comparisons * classes / MOST_COMPARISONS);
        return everySo(all, (int) Math.max(1, Math.ceil(tooManyTimes)));
    }

    static FlagScope everySo(AnswerRows all, int step) {
        var collector = new AnswerCollector();
        for (var task = 0; task < all.tasks(); task += step) {
            for (var place = all.first(task); place < all.first(task + 1); place++) {
                collector.add(task / step, all.tasker(place));
            }
        }
        var rows = collector.sorted().rows();
        var places = new int[rows.answers()];
        var next = 0;
        for (var task = 0; task < all.tasks(); task += step) {
            for (var place = all.first(task); place < all.first(task + 1); place++) {
                places[next++] = place;
            }
        }
        return new FlagScope(step, rows, places);
    }

    /** Returns the answers to the chosen tasks; taskers keep their places. */
    public AnswerRows rows() {
        return rows;
    }

    /** Returns the place among all tasks of a chosen one. */
    public int task(int chosen) {
        return chosen * step;
    }

    /** Returns the place among all answers of one to a chosen task. */
    public int answer(int chosen) {
        return places[chosen];
    }
}
