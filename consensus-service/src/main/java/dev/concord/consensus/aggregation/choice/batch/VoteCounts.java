package dev.concord.consensus.aggregation.choice.batch;

import java.util.stream.IntStream;

/** Counts how often each vote was given on tasks of each class, by posteriors that are there already. */
final class VoteCounts {

    private VoteCounts() {}

    static double[] of(ChoiceTable table, Posteriors posteriors, Workers workers) {
        var width = TaskerRows.width(table.classes().size());
        var size = TaskerRows.size(table.votes().size(), width);
        var parts = Parts.of(table, size);
        var counts =
                IntStream.range(0, parts.size()).mapToObj(_ -> new double[size]).toArray(double[][]::new);
        workers.each(parts.size(), part -> {
            for (var task = parts.from(part); task < parts.to(part); task++) {
                count(table, posteriors, task, counts[part]);
            }
        });
        for (var part = 1; part < parts.size(); part++) {
            for (var place = 0; place < size; place++) {
                counts[0][place] += counts[part][place];
            }
        }
        return counts[0];
    }

    private static void count(ChoiceTable table, Posteriors posteriors, int task, double[] counts) {
        var width = TaskerRows.width(table.classes().size());
        for (var answer = table.first(task); answer < table.first(task + 1); answer++) {
            var row = table.vote(answer) * width;
            for (var truth = 0; truth < posteriors.classes(); truth++) {
                counts[row + truth] += posteriors.get(task, truth);
            }
        }
    }
}
