package dev.concord.consensus.aggregation.scale;

/**
 * Moments of how a tasker's differences lie off the project's common line.
 *
 * @param labels sum of the labels, from the project's mean label
 * @param sum of the residuals
 * @param products sum of each residual times its label
 */
record Residuals(double count, double labels, double squaredLabels, double sum, double products, double squares) {

    static final Residuals NONE = new Residuals(0, 0, 0, 0, 0, 0);

    /** Returns the squared labels as seen from the tasker's own mean label. */
    double spread() {
        return count > 0 ? Math.max(0, squaredLabels - labels * labels / count) : 0;
    }

    /** Returns the products as seen from the tasker's own means. */
    double trend() {
        return count > 0 ? products - labels * sum / count : 0;
    }

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
