package dev.concord.consensus.aggregation.region;

import java.util.List;

/**
 * How much of a decision is right: the expected number of objects that are decided rightly, over all that are decided or should
 * have been. For one object that is the probability that it is right; for more it is the probability that one of them is,
 * picked at random, so that a picture of many objects can be as sure as one of few. Where nothing is decided, it is the
 * probability that there is nothing.
 */
final class Confidence {

    private Confidence() {}

    static <R> double of(List<JudgedObject<R>> objects, List<TaskerRates> rates, double objectsPerTask) {
        var right = 0.0;
        var decided = 0;
        var seen = 0.0;
        var overlooked = 0.0;
        var nothing = 1.0;
        for (var object : objects) {
            seen += object.probability();
            if (object.exists()) {
                decided++;
                right += object.right();
            } else {
                overlooked += object.probability();
                nothing *= 1 - object.probability();
            }
        }
        var missedByAll = rates.stream().mapToDouble(rate -> 1 - rate.hit()).reduce(1, (one, other) -> one * other);
        var unseen = new Unseen(seen, missedByAll, objectsPerTask);
        return decided == 0 ? nothing * unseen.none() : right / (decided + overlooked + unseen.expected());
    }

    /**
     * Objects that nobody marked, if the number of objects is spread widely over the tasks: Poisson, with a mean that differs
     * between tasks like the time between rare events (Gamma of shape one).
     */
    private record Unseen(double seen, double missedByAll, double objectsPerTask) {

        double expected() {
            return (1 + seen) * missedByAll / (1 / objectsPerTask + 1 - missedByAll);
        }

        double none() {
            var rest = 1 / objectsPerTask + 1;
            return Math.pow((rest - missedByAll) / rest, 1 + seen);
        }
    }
}
