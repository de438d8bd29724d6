package dev.concord.consensus.aggregation.scale;

import dev.concord.contracts.event.ErrorMoments;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.label.ScaleKind;
import java.util.Map;

/** How widely each tasker of a project scatters around the decided values, shrunk to what is usual in the project. */
public final class ScaleSkills {

    /** Labels after which a tasker's own scatter counts as much as the project's. Fewer make zeros look precise. */
    private static final double HELD = 100;
    /** Labels that the assumption about an unknown project is worth: a standard deviation of a tenth of the range. */
    private static final double ASSUMED_LABELS = 5;

    private static final double ASSUMED_SCATTER = 0.1;

    private static final ErrorMoments NEWCOMER = new ErrorMoments(0, 0, 0);

    private final Map<TaskerId, ErrorMoments> taskers;
    private final double usualVariance;

    private ScaleSkills(Map<TaskerId, ErrorMoments> taskers, double usualVariance) {
        this.taskers = Map.copyOf(taskers);
        this.usualVariance = usualVariance;
    }

    public static ScaleSkills of(ScaleKind scale, Map<TaskerId, ErrorMoments> taskers) {
        var scatter = ASSUMED_SCATTER * (scale.max() - scale.min());
        var count = ASSUMED_LABELS;
        var squares = ASSUMED_LABELS * scatter * scatter;
        for (var tasker : taskers.values()) {
            count += tasker.count();
            squares += tasker.sumOfSquares();
        }
        var least = Math.max(Double.MIN_NORMAL, scale.tolerance() * scale.tolerance() / 100);
        return new ScaleSkills(taskers, Math.max(least, squares / count));
    }

    /** Returns a tasker's variance, with the deviation that the task in question reported itself left out. */
    double variance(TaskerId tasker, ErrorMoments own) {
        var known = taskers.getOrDefault(tasker, NEWCOMER);
        var squares = Math.max(0, known.sumOfSquares() - own.sumOfSquares());
        var count = Math.max(0, known.count() - own.count());
        return (squares + HELD * usualVariance) / (count + HELD);
    }
}
