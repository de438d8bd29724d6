package dev.concord.consensus.aggregation.choice;

import java.util.Arrays;
import java.util.Collection;

/**
 * What to expect of a tasker before knowing them, as Dirichlet pseudo-counts of (true class, given class): learned from the
 * project's other taskers, and held close to a cautious start while there are few labels. Learning it is worth a point on
 * real crowds and much more where spammers are many; holding it is what keeps plain streaming from collapsing on them.
 */
final class CrowdPrior {

    private static final double START_WEIGHT = 4;
    private static final double START_DIAGONAL = 0.7;
    private static final int ITERATIONS = 6;
    private static final double LEAST_WEIGHT = 0.5;
    private static final double GREATEST_WEIGHT = 200;
    /** Labels after which the learned weight counts as much as the start. */
    private static final double WEIGHT_HELD = 200;
    /** Labels of a class after which its learned shape counts as much as the start. */
    private static final double SHAPE_HELD = 50;

    private final double[][] pseudoCounts;
    private final double[] rowTotals;

    private CrowdPrior(double[][] pseudoCounts) {
        this.pseudoCounts = pseudoCounts;
        this.rowTotals = new double[pseudoCounts.length];
        for (var truth = 0; truth < pseudoCounts.length; truth++) {
            for (var count : pseudoCounts[truth]) {
                rowTotals[truth] += count;
            }
        }
    }

    static CrowdPrior start(int classes) {
        return new CrowdPrior(scaled(shape(classes, START_DIAGONAL), START_WEIGHT));
    }

    /** Fits the pseudo-counts by Minka's fixed point on the taskers' counts, then shrinks them to the start. */
    static CrowdPrior learn(int classes, Collection<ConfusionMatrix> taskers) {
        var prior = start(classes);
        if (taskers.isEmpty()) {
            return prior;
        }
        for (var iteration = 0; iteration < ITERATIONS; iteration++) {
            prior = prior.fitted(taskers);
        }
        return prior.heldToStart(classTotals(classes, taskers));
    }

    /** Returns how far a label of an unknown tasker speaks for its class, as the logarithm of a likelihood ratio. */
    static double startAdvantage(int classes) {
        return Math.log(START_DIAGONAL / ((1 - START_DIAGONAL) / (classes - 1)));
    }

    double pseudoCount(int truth, int given) {
        return pseudoCounts[truth][given];
    }

    double total(int truth) {
        return rowTotals[truth];
    }

    private CrowdPrior fitted(Collection<ConfusionMatrix> taskers) {
        var classes = pseudoCounts.length;
        var tables = cellTables(taskers);
        var tableTotals = new double[classes];
        var all = 0.0;
        var diagonal = 0.0;
        for (var truth = 0; truth < classes; truth++) {
            for (var given = 0; given < classes; given++) {
                tableTotals[truth] += tables[truth][given];
            }
            all += tableTotals[truth];
            diagonal += tables[truth][truth];
        }
        var base = shape(classes, (diagonal + 2 * START_DIAGONAL) / (all + 2));
        var baseWeight = 2 * Math.sqrt(classes);
        var growth = rowGrowth(taskers);
        var commonWeight = (START_WEIGHT + all) / (1 + sum(growth));
        for (var truth = 0; truth < classes; truth++) {
            var weight =
                    clipped((commonWeight + tableTotals[truth]) / (1 + growth[truth]), LEAST_WEIGHT, GREATEST_WEIGHT);
            for (var given = 0; given < classes; given++) {
                base[truth][given] = weight
                        * (tables[truth][given] + baseWeight * base[truth][given])
                        / (tableTotals[truth] + baseWeight);
            }
        }
        return new CrowdPrior(base);
    }

    /** Expected number of tables in the Chinese restaurant's picture: pseudo-counts that the taskers' counts speak for. */
    private double[][] cellTables(Collection<ConfusionMatrix> taskers) {
        var classes = pseudoCounts.length;
        var tables = new double[classes][classes];
        for (var tasker : taskers) {
            tasker.forEachCell((truth, given, count) -> {
                var pseudo = pseudoCounts[truth][given];
                tables[truth][given] += pseudo * (Digamma.of(count + pseudo) - Digamma.of(pseudo));
            });
        }
        return tables;
    }

    private double[] rowGrowth(Collection<ConfusionMatrix> taskers) {
        var growth = new double[rowTotals.length];
        for (var tasker : taskers) {
            for (var truth = 0; truth < growth.length; truth++) {
                if (tasker.total(truth) > 0) {
                    growth[truth] += Digamma.of(tasker.total(truth) + rowTotals[truth]) - Digamma.of(rowTotals[truth]);
                }
            }
        }
        return growth;
    }

    private CrowdPrior heldToStart(double[] classTotals) {
        var classes = pseudoCounts.length;
        var labels = sum(classTotals);
        var start = shape(classes, START_DIAGONAL);
        var held = new double[classes][];
        for (var truth = 0; truth < classes; truth++) {
            var share = SHAPE_HELD / (SHAPE_HELD + classTotals[truth]);
            var row = new double[classes];
            for (var given = 0; given < classes; given++) {
                row[given] = share * start[truth][given] + (1 - share) * pseudoCounts[truth][given] / rowTotals[truth];
            }
            requireDiagonal(row, truth);
            var weight = (WEIGHT_HELD * START_WEIGHT + labels * rowTotals[truth]) / (WEIGHT_HELD + labels);
            held[truth] = scaled(row, weight);
        }
        return new CrowdPrior(held);
    }

    /** A crowd is believed to be right at least somewhat more often than chance; else all classes could trade names. */
    private static void requireDiagonal(double[] row, int truth) {
        var least = 1.0 / row.length + 0.1;
        if (row[truth] >= least) {
            return;
        }
        var shrink = (1 - least) / (1 - row[truth]);
        for (var given = 0; given < row.length; given++) {
            row[given] *= shrink;
        }
        row[truth] = least;
    }

    private static double[] classTotals(int classes, Collection<ConfusionMatrix> taskers) {
        var totals = new double[classes];
        for (var tasker : taskers) {
            for (var truth = 0; truth < classes; truth++) {
                totals[truth] += tasker.total(truth);
            }
        }
        return totals;
    }

    private static double[][] shape(int classes, double diagonal) {
        var shape = new double[classes][classes];
        for (var truth = 0; truth < classes; truth++) {
            for (var given = 0; given < classes; given++) {
                shape[truth][given] = truth == given ? diagonal : (1 - diagonal) / (classes - 1);
            }
        }
        return shape;
    }

    private static double[][] scaled(double[][] rows, double factor) {
        var scaled = new double[rows.length][];
        for (var row = 0; row < rows.length; row++) {
            scaled[row] = scaled(rows[row], factor);
        }
        return scaled;
    }

    private static double[] scaled(double[] row, double factor) {
        return Arrays.stream(row).map(value -> value * factor).toArray();
    }

    private static double sum(double[] values) {
        return Arrays.stream(values).sum();
    }

    private static double clipped(double value, double least, double greatest) {
        return Math.min(greatest, Math.max(least, value));
    }
}
