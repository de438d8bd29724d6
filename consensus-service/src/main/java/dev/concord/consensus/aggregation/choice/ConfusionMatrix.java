package dev.concord.consensus.aggregation.choice;

import dev.concord.contracts.event.ConfusionCounts;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * One tasker's expected counts of (true class, given class) by place. Sparse: with a hundred classes most of the ten thousand
 * cells of most taskers are empty.
 */
final class ConfusionMatrix {

    private final int classes;
    private final int[] cells;
    private final double[] counts;
    private final double[] rowTotals;

    private ConfusionMatrix(int classes, int[] cells, double[] counts) {
        this.classes = classes;
        this.cells = cells;
        this.counts = counts;
        this.rowTotals = new double[classes];
        for (var cell = 0; cell < cells.length; cell++) {
            rowTotals[cells[cell] / classes] += counts[cell];
        }
    }

    static ConfusionMatrix empty(int classes) {
        return new ConfusionMatrix(classes, new int[0], new double[0]);
    }

    /** Takes over the counts of known classes; rounding may have left a trace below zero, which counts as nothing. */
    static ConfusionMatrix of(Map<String, Integer> places, ConfusionCounts counts) {
        var sorted = new TreeMap<Integer, Double>();
        counts.counts()
                .forEach((truth, row) -> row.forEach((given, count) -> {
                    var from = places.get(truth);
                    var to = places.get(given);
                    if (from != null && to != null && count > 0) {
                        sorted.put(from * places.size() + to, count);
                    }
                }));
        return new ConfusionMatrix(
                places.size(),
                sorted.keySet().stream().mapToInt(Integer::intValue).toArray(),
                sorted.values().stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** Returns where each class stands. */
    static Map<String, Integer> places(List<String> classes) {
        var places = new TreeMap<String, Integer>();
        IntStream.range(0, classes.size()).forEach(place -> places.put(classes.get(place), place));
        return places;
    }

    double count(int truth, int given) {
        var cell = Arrays.binarySearch(cells, truth * classes + given);
        return cell < 0 ? 0 : counts[cell];
    }

    double total(int truth) {
        return rowTotals[truth];
    }

    void forEachCell(CellVisitor visitor) {
        for (var cell = 0; cell < cells.length; cell++) {
            visitor.visit(cells[cell] / classes, cells[cell] % classes, counts[cell]);
        }
    }

    /** Sees one cell that is not empty. */
    @FunctionalInterface
    interface CellVisitor {

        void visit(int truth, int given, double count);
    }
}
