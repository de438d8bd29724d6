package dev.concord.consensus.aggregation.scale.batch;

import java.util.Arrays;

/** A map that never falls: straight lines between knots, level beyond the first and the last. */
final class MonotoneMap {

    private final double[] knots;
    private final double[] values;

    private MonotoneMap(double[] knots, double[] values) {
        this.knots = knots;
        this.values = values;
    }

    /** Takes knots that rise and values that do not fall. */
    static MonotoneMap through(double[] knots, double[] values) {
        return new MonotoneMap(knots, values);
    }

    /**
     * Fits points by least squares (isotonic regression by pooling adjacent violators, Ayer et al. 1955). Pooled points become
     * one knot, in their middle.
     *
     * @param places in rising order, at least one
     * @param weights above 0
     */
    static MonotoneMap fitted(double[] places, double[] heights, double[] weights) {
        var fit = new MonotoneFit(places.length);
        for (var first = 0; first < places.length; ) {
            var mass = 0.0;
            var height = 0.0;
            var place = first;
            for (; place < places.length && places[place] == places[first]; place++) {
                mass += weights[place];
                height += weights[place] * heights[place];
            }
            fit.add(places[first], height / mass, mass);
            first = place;
        }
        return new MonotoneMap(fit.knots(), fit.values());
    }

    double at(double place) {
        var last = knots.length - 1;
        if (place <= knots[0]) {
            return values[0];
        }
        if (place >= knots[last]) {
            return values[last];
        }
        var found = Arrays.binarySearch(knots, place);
        if (found >= 0) {
            return values[found];
        }
        var above = -found - 1;
        var share = (place - knots[above - 1]) / (knots[above] - knots[above - 1]);
        return values[above - 1] + share * (values[above] - values[above - 1]);
    }

    double firstKnot() {
        return knots[0];
    }

    double lastKnot() {
        return knots[knots.length - 1];
    }
}
