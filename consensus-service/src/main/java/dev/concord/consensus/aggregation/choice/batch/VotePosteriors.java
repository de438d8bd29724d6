package dev.concord.consensus.aggregation.choice.batch;

import java.util.Arrays;

/**
 * Posteriors of votes that are added up: under the one assumption that a label of weight one names the true class four times
 * in five, whoever gives it. The streaming majority assumes the same.
 */
final class VotePosteriors {

    private static final double ASSUMED_ACCURACY = 0.8;

    private VotePosteriors() {}

    static Posteriors of(ChoiceTable table, double[] weights, Workers workers) {
        var classes = table.classes().size();
        var posteriors = new Posteriors(table);
        var advantage = Math.log(ASSUMED_ACCURACY / ((1 - ASSUMED_ACCURACY) / (classes - 1)));
        var parts = Parts.of(table, classes);
        workers.each(parts.size(), part -> {
            var belief = new double[classes];
            for (var task = parts.from(part); task < parts.to(part); task++) {
                weigh(table, weights, task, belief);
                normalise(belief, advantage);
                posteriors.set(task, belief);
            }
        });
        return posteriors;
    }

    private static void weigh(ChoiceTable table, double[] weights, int task, double[] belief) {
        Arrays.fill(belief, 0);
        if (table.isControl(task)) {
            belief[table.known(task)] = Double.POSITIVE_INFINITY;
            return;
        }
        for (var answer = table.first(task); answer < table.first(task + 1); answer++) {
            belief[table.given(answer)] += weights[table.tasker(answer)];
        }
    }

    private static void normalise(double[] belief, double advantage) {
        var greatest = greatest(belief);
        var sum = 0.0;
        for (var truth = 0; truth < belief.length; truth++) {
            belief[truth] = belief[truth] == greatest ? 1 : Math.exp(advantage * (belief[truth] - greatest));
            sum += belief[truth];
        }
        for (var truth = 0; truth < belief.length; truth++) {
            belief[truth] /= sum;
        }
    }

    private static double greatest(double[] values) {
        var greatest = values[0];
        for (var value : values) {
            greatest = Math.max(greatest, value);
        }
        return greatest;
    }
}
