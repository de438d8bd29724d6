package dev.concord.consensus.aggregation.choice.batch;

import java.util.Arrays;

/**
 * For each vote, what its probability under each class is made of: how often it was given on tasks of the class, and how many
 * of these there were, both with what is expected of the tasker. A task must not be its own witness, so what it has itself
 * added to both is taken out before one is divided by the other.
 */
final class PredictiveRows {

    private final ChoiceTable table;
    private final int classes;
    private final int width;
    private final double[] numbers;

    PredictiveRows(ChoiceTable table) {
        this.table = table;
        this.classes = table.classes().size();
        this.width = TaskerRows.width(classes);
        this.numbers = new double[TaskerRows.size(table.votes().size(), 2 * width)];
        Arrays.fill(numbers, 1);
    }

    /** Returns a row of counts and a row of totals for each vote; the padding is zero by one. */
    double[] numbers() {
        return numbers;
    }

    /** Returns how probable the answer is if the class is true, to one who knows all other tasks. */
    double probability(int answer, int truth, double own) {
        var first = table.vote(answer) * 2 * width;
        return (numbers[first + truth] - own) / (numbers[first + width + truth] - own);
    }

    /** Computes the rows of all taskers from counts that are summed up. */
    void fill(Tallies tallies, CrowdModel crowd) {
        tallies.eachPiece((_, from, to) -> {
            var totals = new double[width];
            for (var tasker = from; tasker < to; tasker++) {
                fill(tasker, tallies.counts(), crowd, totals);
            }
        });
    }

    private void fill(int tasker, double[] counts, CrowdModel crowd, double[] totals) {
        var first = table.votes().first(tasker);
        var end = table.votes().first(tasker + 1);
        Arrays.fill(totals, crowd.weight());
        for (var vote = first; vote < end; vote++) {
            for (var truth = 0; truth < classes; truth++) {
                totals[truth] += counts[vote * width + truth];
            }
        }
        for (var vote = first; vote < end; vote++) {
            var place = vote * 2 * width;
            for (var truth = 0; truth < classes; truth++) {
                numbers[place + truth] = counts[vote * width + truth] + crowd.expected(tasker, vote, truth);
                numbers[place + width + truth] = totals[truth];
            }
            Arrays.fill(numbers, place + classes, place + width, 0);
        }
    }
}
