package dev.concord.consensus.aggregation.quality;

/**
 * How far a project's labels agree beyond chance. From 0.8 on Krippendorff calls labels reliable, below 0.667 not even good for
 * tentative conclusions; 0 is chance, and below 0 taskers contradict each other.
 *
 * @param alpha at most 1
 * @param labels how many it is based on: those of tasks with at least two
 * @param tasks how many have at least two labels
 * @param observed the mean disagreement of two labels of one task
 * @param expected the mean disagreement of any two labels
 * @param sampled whether pairs were too many to compare all
 */
public record Reliability(double alpha, long labels, long tasks, double observed, double expected, boolean sampled) {

    static Reliability of(Pairable pairable, double observed, double expected, boolean sampled) {
        return new Reliability(
                1 - observed / expected, pairable.labels(), pairable.tasks(), observed, expected, sampled);
    }
}
