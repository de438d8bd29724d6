package dev.concord.consensus.aggregation.scale;

import java.util.List;

/**
 * How far a tasker's own line is believed against the common one: as far as the taskers of the project differ by more than chance
 * (by moments, as DerSimonian and Laird, "Meta-analysis in clinical trials", 1986). A crowd of equals corrects nobody.
 *
 * @param biasHeld labels that a bias of nothing counts for; infinite where biases do not differ
 * @param slopeHeld squared labels that a slope of nothing counts for
 */
record OwnLines(double biasHeld, double slopeHeld) {

    static OwnLines of(List<Residuals> taskers, double variance) {
        var labels = 0.0;
        var squaredLabels = 0.0;
        var biases = 0.0;
        var slopes = 0.0;
        for (var tasker : taskers) {
            if (tasker.count() > 0) {
                labels += tasker.count();
                biases += tasker.sum() * tasker.sum() / tasker.count() - variance;
            }
            if (tasker.spread() > 0) {
                squaredLabels += tasker.spread();
                slopes += tasker.trend() * tasker.trend() / tasker.spread() - variance;
            }
        }
        return new OwnLines(held(variance, biases, labels), held(variance, slopes, squaredLabels));
    }

    /** Returns a tasker's line, by least squares with both held back. */
    OwnLine line(Residuals tasker) {
        var count = tasker.count() + biasHeld;
        var squaredLabels = tasker.squaredLabels() + slopeHeld;
        var shared = tasker.labels() / count;
        var slope = (tasker.products() - shared * tasker.sum()) / (squaredLabels - shared * tasker.labels());
        return new OwnLine((tasker.sum() - slope * tasker.labels()) / count, slope);
    }

    private static double held(double variance, double excess, double weight) {
        return excess > 0 ? variance * weight / excess : Double.POSITIVE_INFINITY;
    }

    /** A tasker's difference from what is usual of a label at the mean, and what it grows by with the label. */
    record OwnLine(double bias, double slope) {}
}
