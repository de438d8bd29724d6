package dev.concord.contracts.event;

/**
 * Krippendorff's alpha: one minus the disagreement of labels of one task over that of any two labels. From 0.8 on labels are
 * called reliable, below 0.667 not even good for tentative conclusions; 0 is chance.
 *
 * @param measure how the disagreement of two labels is measured
 * @param value at most 1
 * @param labels how many it is based on: those of tasks with at least two
 * @param tasks how many have at least two labels
 * @param observed the mean disagreement of two labels of one task
 * @param expected the mean disagreement of any two labels
 * @param sampled whether pairs were too many to compare all; the value is then off by a hundredth or two at most
 */
public record Alpha(
        AlphaMeasure measure,
        double value,
        long labels,
        long tasks,
        double observed,
        double expected,
        boolean sampled) {}
