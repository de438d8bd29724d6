package dev.concord.consensus.aggregation.quality;

import dev.concord.consensus.aggregation.AgreementMeasure;
import dev.concord.consensus.aggregation.LabelTable;
import java.util.SplittableRandom;

/** The mean disagreement of pairs of labels: all pairs, or as many drawn by a seed if there are too many. */
final class LabelPairs {

    private final LabelTable table;
    private final AgreementMeasure measure;
    private final int mostPairs;
    private final SplittableRandom random;
    private final Pairable pairable;
    private final int[] places;
    private final int[] taskOf;

    /**
     * Chooses nothing yet.
     *
     * @param mostPairs of more than so many, just as many are drawn
     */
    LabelPairs(LabelTable table, AgreementMeasure measure, int mostPairs, long seed) {
        this.table = table;
        this.measure = measure;
        this.mostPairs = mostPairs;
        this.random = new SplittableRandom(seed);
        this.pairable = Pairable.of(table.rows());
        this.places = new int[(int) pairable.labels()];
        this.taskOf = new int[places.length];
        var next = 0;
        for (var task = 0; task < table.rows().tasks(); task++) {
            if (Pairable.isIn(table.rows(), task)) {
                for (var place = table.rows().first(task); place < table.rows().first(task + 1); place++) {
                    places[next] = place;
                    taskOf[next++] = task;
                }
            }
        }
    }

    Pairable pairable() {
        return pairable;
    }

    boolean areSampled() {
        return pairsWithinTasks() > mostPairs || allPairs() > mostPairs;
    }

    /** Within tasks: each label's mean disagreement with the others of its task, over all labels. */
    double observed() {
        return pairsWithinTasks() > mostPairs ? drawnWithinTasks() : withinTasks();
    }

    /** Among all labels that can be paired, of one task or not. */
    double expected() {
        return allPairs() > mostPairs ? drawnAmongAll() : amongAll();
    }

    private double withinTasks() {
        var rows = table.rows();
        var sum = 0.0;
        for (var task = 0; task < rows.tasks(); task++) {
            if (Pairable.isIn(rows, task)) {
                var disagreements = 0.0;
                for (var one = rows.first(task); one < rows.first(task + 1); one++) {
                    for (var other = rows.first(task); other < one; other++) {
                        disagreements += disagreement(one, other);
                    }
                }
                sum += 2 * disagreements / (rows.count(task) - 1);
            }
        }
        return sum / places.length;
    }

    private double amongAll() {
        var sum = 0.0;
        for (var one = 0; one < places.length; one++) {
            for (var other = 0; other < one; other++) {
                sum += disagreement(places[one], places[other]);
            }
        }
        return sum / allPairs();
    }

    private double drawnWithinTasks() {
        var sum = 0.0;
        for (var pair = 0; pair < mostPairs; pair++) {
            var one = random.nextInt(places.length);
            var first = table.rows().first(taskOf[one]);
            var other = first + random.nextInt(table.rows().count(taskOf[one]) - 1);
            // The last one stands in for the label itself.
            sum += disagreement(places[one], other == places[one] ? table.rows().first(taskOf[one] + 1) - 1 : other);
        }
        return sum / mostPairs;
    }

    private double drawnAmongAll() {
        var sum = 0.0;
        for (var pair = 0; pair < mostPairs; pair++) {
            var one = random.nextInt(places.length);
            var other = random.nextInt(places.length - 1);
            sum += disagreement(places[one], places[other == one ? places.length - 1 : other]);
        }
        return sum / mostPairs;
    }

    private double disagreement(int one, int other) {
        return measure.disagreement(table.label(one), table.label(other));
    }

    private long pairsWithinTasks() {
        var pairs = 0L;
        for (var task = 0; task < table.rows().tasks(); task++) {
            pairs += table.rows().count(task) * (table.rows().count(task) - 1L) / 2;
        }
        return pairs;
    }

    private double allPairs() {
        return places.length * (places.length - 1.0) / 2;
    }
}
