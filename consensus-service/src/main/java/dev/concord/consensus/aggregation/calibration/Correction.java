package dev.concord.consensus.aggregation.calibration;

/** What control tasks taught about confidence: of classes, and of numbers. */
public record Correction(Temperature temperature, IntervalFactor intervalFactor) {

    /** Nothing: confidence stays as the method has it. */
    public static final Correction NONE = new Correction(Temperature.NEUTRAL, IntervalFactor.NORMAL);

    public static Correction by(Temperature temperature) {
        return new Correction(temperature, IntervalFactor.NORMAL);
    }

    public static Correction by(IntervalFactor factor) {
        return new Correction(Temperature.NEUTRAL, factor);
    }

    public boolean isNone() {
        return equals(NONE);
    }
}
