package dev.concord.consensus.judging.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * What a project may still ask for in one partition, beyond the minimum of each task. It is released as the project becomes
 * known: each task that reaches its minimum brings its share, but while many others are still to reach theirs, little of it is
 * spent. Early on, doubt is told badly, for the taskers are not known; and later tasks may need the labels more.
 *
 * @param extraPerTask labels beyond the minimum, in the mean of the project
 * @param opened how many tasks there are
 * @param tasks how many of them have their minimum
 * @param granted how many labels beyond the minimum were asked for
 * @param lastBid when a task bid for a label last
 * @param ahead what the partition adds before it rounds down: see {@link #of}
 */
public record LabelBudget(double extraPerTask, long opened, long tasks, long granted, Instant lastBid, double ahead) {

    /** Rounding must not eat a label that the shares add up to. */
    private static final double DUST = 1e-9;

    /** Taskers who are at work bring their tasks back within this time, mostly. */
    private static final Duration QUIET = Duration.ofSeconds(10);

    /** With minimums missing for so long, the tasks that have theirs do not wait for what these would bring. */
    private static final Duration STANDSTILL = Duration.ofMinutes(10);

    /**
     * With half of the minimums missing next to nothing is spent, with one in a hundred missing nearly all. At 1, what was spent
     * early cost recorded speech a third of a point of word errors.
     */
    private static final int PATIENCE = 16;

    /**
     * Begins the part of a partition. Were each rounded down, twelve partitions could lose eleven labels, of a small project all. So
     * each adds another twelfth of a label first: the sum over k below n of the floor of x + k/n is the floor of nx (Hermite's
     * identity), so that equal parts ask for exactly what the project may; unequal ones for at most (n - 1)/2 labels more.
     *
     * @param place of the partition in an order of the project's own, from 0
     * @param partitions how many there are
     */
    public static LabelBudget of(double extraPerTask, int place, int partitions) {
        return new LabelBudget(extraPerTask, 0, 0, 0, Instant.EPOCH, (double) place / partitions);
    }

    public LabelBudget oneTaskMore() {
        return new LabelBudget(extraPerTask, opened + 1, tasks, granted, lastBid, ahead);
    }

    public LabelBudget oneMinimumMore() {
        return new LabelBudget(extraPerTask, opened, tasks + 1, granted, lastBid, ahead);
    }

    public LabelBudget oneLabelLess() {
        return new LabelBudget(extraPerTask, opened, tasks, granted + 1, lastBid, ahead);
    }

    public LabelBudget bidAt(Instant now) {
        return new LabelBudget(extraPerTask, opened, tasks, granted, now, ahead);
    }

    /** Returns whether no task has bid for a while. */
    public boolean isQuietAt(Instant now) {
        return lastBid.plus(QUIET).isBefore(now);
    }

    /** Returns whether nothing is left, and nothing more will be: all minimums are there, or nothing has moved for long. */
    public boolean isSpentAt(Instant now) {
        var patience = tasks >= opened ? QUIET : STANDSTILL;
        return left(true) < 1 && lastBid.plus(patience).isBefore(now);
    }

    /**
     * Returns how many labels may be asked for now.
     *
     * @param quiet whether no bids came for a while: then there is nothing to wait for
     */
    public long left(boolean quiet) {
        var released = quiet ? 1 : Math.min(1, Math.pow((double) tasks / Math.max(1, opened), PATIENCE));
        return (long) Math.floor(extraPerTask * tasks * released + ahead + DUST) - granted;
    }
}
