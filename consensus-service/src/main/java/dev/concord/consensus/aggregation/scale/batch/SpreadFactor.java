package dev.concord.consensus.aggregation.scale.batch;

import java.util.Map;
import java.util.TreeMap;

/**
 * By how much a project's spreads are too small, shown by its control tasks: the factor under which it is most likely that
 * just those of them were met within the tolerance that were. Without control tasks, 1.
 */
final class SpreadFactor {

    /** The standard deviation of the factor's logarithm before any control task. */
    private static final double PRIOR = 0.5;

    private static final double LEAST = -1.5;
    private static final double MOST = 2.5;
    private static final int STEPS = 80;
    /** A probability no surer than this, or one miss would rule out a factor for good. */
    private static final double SUREST = 1 - 1e-9;

    private SpreadFactor() {}

    static double fitted(ScaleTable table, WeightedValues found, Spread spread) {
        var known = new TreeMap<>(table.controls());
        known.keySet()
                .removeIf(task -> task >= table.rows().tasks() || table.rows().count(task) == 0);
        var best = 0.0;
        var highest = Double.NEGATIVE_INFINITY;
        for (var step = 0; step <= STEPS; step++) {
            var logarithm = LEAST + (MOST - LEAST) * step / STEPS;
            var likelihood = -logarithm * logarithm / (2 * PRIOR * PRIOR);
            for (var control : known.entrySet()) {
                likelihood += likelihood(table, found, spread, control, Math.exp(logarithm));
            }
            if (likelihood > highest) {
                highest = likelihood;
                best = logarithm;
            }
        }
        return Math.exp(best);
    }

    private static double likelihood(
            ScaleTable table, WeightedValues found, Spread spread, Map.Entry<Integer, Double> control, double factor) {
        var kind = table.kind();
        var value = found.values()[control.getKey()];
        var within = spread.within(kind, value, control.getKey(), factor);
        var probability = Math.min(SUREST, Math.max(1 - SUREST, within));
        var met = kind.areNear(kind.nearest(value), control.getValue());
        return Math.log(met ? probability : 1 - probability);
    }
}
