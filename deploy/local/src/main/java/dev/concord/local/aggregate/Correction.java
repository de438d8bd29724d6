package dev.concord.local.aggregate;

import dev.concord.consensus.aggregation.calibration.IntervalFactor;
import dev.concord.consensus.aggregation.calibration.Temperature;

/** What control tasks taught about confidence: of classes, and of numbers. */
record Correction(Temperature temperature, IntervalFactor intervalFactor) {

    static final Correction NONE = new Correction(Temperature.NEUTRAL, IntervalFactor.NORMAL);

    static Correction by(Temperature temperature) {
        return new Correction(temperature, IntervalFactor.NORMAL);
    }

    static Correction by(IntervalFactor factor) {
        return new Correction(Temperature.NEUTRAL, factor);
    }
}
