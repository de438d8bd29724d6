package dev.concord.consensus.aggregation.scale.batch;

import dev.concord.contracts.event.ErrorMoments;
import dev.concord.contracts.event.LabelMoments;
import dev.concord.contracts.event.Skill;
import java.util.Optional;

/** Adds up the {@link ErrorMoments} of all taskers, by numbers, without an object for each label. */
final class ErrorSums {

    private static final int MOMENTS = 6;

    private final double[] sums;

    ErrorSums(int taskers) {
        this.sums = new double[Math.multiplyExact(taskers, MOMENTS)];
    }

    /**
     * Adds a label.
     *
     * @param label from the middle of the scale
     */
    void add(int tasker, double difference, double label) {
        var first = tasker * MOMENTS;
        sums[first]++;
        sums[first + 1] += difference;
        sums[first + 2] += difference * difference;
        sums[first + 3] += label;
        sums[first + 4] += label * label;
        sums[first + 5] += label * difference;
    }

    /** Returns a tasker's moments; empty if none of their labels was added. */
    Optional<Skill> of(int tasker) {
        var first = tasker * MOMENTS;
        return first >= sums.length || sums[first] == 0
                ? Optional.empty()
                : Optional.of(new ErrorMoments(
                        sums[first],
                        sums[first + 1],
                        sums[first + 2],
                        new LabelMoments(
                                sums[first],
                                sums[first + 1],
                                sums[first + 2],
                                sums[first + 3],
                                sums[first + 4],
                                sums[first + 5])));
    }
}
