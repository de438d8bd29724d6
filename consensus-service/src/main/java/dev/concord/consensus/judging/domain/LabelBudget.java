package dev.concord.consensus.judging.domain;

/**
 * What a project may still ask for in one partition, beyond the minimum of each task.
 *
 * @param extraPerTask labels beyond the minimum, in the mean of the project
 * @param tasks how many tasks have their minimum: each brings its share
 * @param granted how many labels beyond the minimum were asked for
 */
public record LabelBudget(double extraPerTask, long tasks, long granted) {

    /** Rounding must not eat a label that the shares add up to. */
    private static final double DUST = 1e-9;

    public LabelBudget oneTaskMore() {
        return new LabelBudget(extraPerTask, tasks + 1, granted);
    }

    public LabelBudget oneLabelLess() {
        return new LabelBudget(extraPerTask, tasks, granted + 1);
    }

    /** Returns how many labels may be asked for now. */
    public long left() {
        return (long) Math.floor(extraPerTask * tasks + DUST) - granted;
    }
}
