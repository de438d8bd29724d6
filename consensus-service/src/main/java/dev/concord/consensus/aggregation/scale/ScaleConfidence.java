package dev.concord.consensus.aggregation.scale;

import dev.concord.consensus.aggregation.statistics.StudentT;
import dev.concord.contracts.label.ScaleKind;

/** How sure it is that the truth lies within the tolerance of a decided value. */
public final class ScaleConfidence {

    private ScaleConfidence() {}

    /**
     * Returns the probability, by Student's t.
     *
     * @param value before it becomes a grade
     * @param deviation the standard deviation of the truth around it, which is known as well as so many degrees of freedom tell
     */
    public static double of(ScaleKind scale, double value, double deviation, int degrees) {
        return StudentT.around((scale.nearest(value) - value) / deviation, scale.reach() / deviation, degrees);
    }
}
