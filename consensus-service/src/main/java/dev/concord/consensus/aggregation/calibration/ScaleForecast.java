package dev.concord.consensus.aggregation.calibration;

/**
 * What a method that did not know the answer held of a number that is known.
 *
 * @param error the known number minus the decided one
 * @param deviation the standard deviation that the method gave it, in the same unit
 */
public record ScaleForecast(double error, double deviation) {

    public ScaleForecast {
        if (!Double.isFinite(error)) {
            throw new IllegalArgumentException("error: " + error + " (expected: a finite number)");
        }
        if (!(deviation > 0 && Double.isFinite(deviation))) {
            throw new IllegalArgumentException("deviation: " + deviation + " (expected: above 0)");
        }
    }

    double ratio() {
        return Math.abs(error) / deviation;
    }
}
