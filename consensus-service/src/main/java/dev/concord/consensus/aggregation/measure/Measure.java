package dev.concord.consensus.aggregation.measure;

/** A number that says how near decisions come to known answers; shares are from 0 to 1. */
public enum Measure {
    /** The share of tasks with a known answer that are right. */
    ACCURACY("accuracy"),
    /** The mean over classes of F1, the harmonic mean of precision and recall. */
    MACRO_F1("macroF1"),
    /** F1 over all classes of all tasks counted together, where a task may have several. */
    MICRO_F1("microF1"),
    /** The mean share of the classes in both sets of those in either (Jaccard). */
    JACCARD("jaccard"),
    /** The share of pairs of options in the right order, in the mean over the tasks. */
    PAIR_ACCURACY("pairAccuracy"),
    /** F1 of class "1" of two; of regions, F1 over all regions. */
    F1("f1"),
    /** The share of marked regions that are there. */
    PRECISION("precision"),
    /** The share of regions that are there and were marked. */
    RECALL("recall"),
    /** The mean intersection over union of regions. */
    MEAN_IOU("meanIou"),
    /** The mean absolute error, in the scale's unit. */
    MEAN_ABSOLUTE_ERROR("mae"),
    /** The root of the mean squared error, in the scale's unit. */
    ROOT_MEAN_SQUARED_ERROR("rmse"),
    /** Words inserted, deleted and substituted, as a share of the words that were said; may exceed 1. */
    WORD_ERROR_RATE("wordErrorRate"),
    /** The mean of minus the natural logarithm of the probability that was given to what is right. */
    LOG_LOSS("logLoss"),
    /** The share of known numbers within the interval that is to hold four in five. */
    COVERAGE("coverage"),
    /** The expected calibration error: how far confidence lies from the share that is right, in 15 bins of equal mass. */
    CALIBRATION_ERROR("ece");

    private final String text;

    Measure(String text) {
        this.text = text;
    }

    /** Returns the name in JSON. */
    @Override
    public String toString() {
        return text;
    }
}
