package dev.concord.consensus.aggregation.scale.batch;

import java.util.Arrays;

/** Isotonic regression by pooling adjacent violators (Ayer et al. 1955): points come from left to right. */
final class MonotoneFit {

    private final double[] knots;
    private final double[] values;
    private final double[] masses;
    private int last = -1;

    MonotoneFit(int mostPoints) {
        knots = new double[mostPoints];
        values = new double[mostPoints];
        masses = new double[mostPoints];
    }

    void add(double place, double height, double mass) {
        last++;
        knots[last] = place;
        values[last] = height;
        masses[last] = mass;
        while (last > 0 && values[last - 1] >= values[last]) {
            pool();
        }
    }

    private void pool() {
        var mass = masses[last - 1] + masses[last];
        knots[last - 1] = (masses[last - 1] * knots[last - 1] + masses[last] * knots[last]) / mass;
        values[last - 1] = (masses[last - 1] * values[last - 1] + masses[last] * values[last]) / mass;
        masses[last - 1] = mass;
        last--;
    }

    double[] knots() {
        return Arrays.copyOf(knots, last + 1);
    }

    double[] values() {
        return Arrays.copyOf(values, last + 1);
    }
}
