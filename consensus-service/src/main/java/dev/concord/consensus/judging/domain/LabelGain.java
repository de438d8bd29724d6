package dev.concord.consensus.judging.domain;

/**
 * What one more label is worth to a task, for comparing tasks. The doubt that is left, shared by the labels there are: among
 * equally doubtful tasks one more label moves the one with fewer labels further, and a task that stays in doubt after many
 * labels is hard, not short of labels. The expected gain of one step, by contrast, gives up on split votes too early.
 */
final class LabelGain {

    private LabelGain() {}

    static double of(double confidence, int labels) {
        return (1 - confidence) / labels;
    }
}
