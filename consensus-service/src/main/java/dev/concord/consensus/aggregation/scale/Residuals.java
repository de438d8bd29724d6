package dev.concord.consensus.aggregation.scale;

/**
 * Moments of how a tasker's differences lie off the project's common line.
 *
 * @param labels sum of the labels, from the project's mean label
 * @param sum of the residuals
 * @param products of each residual and its label
 */
record Residuals(double count, double labels, double squaredLabels, double sum, double products, double squares) {

    /** Returns the sum of squares that is left off a line of the tasker's own. */
    double squaresOff(double bias, double slope) {
        return Math.max(
                0,
                squares
                        - 2 * bias * sum
                        - 2 * slope * products
                        + count * bias * bias
                        + 2 * bias * slope * labels
                        + slope * slope * squaredLabels);
    }
}
