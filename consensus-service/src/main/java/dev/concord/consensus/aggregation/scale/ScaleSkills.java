package dev.concord.consensus.aggregation.scale;

import dev.concord.consensus.aggregation.SkillSum;
import dev.concord.contracts.event.ErrorMoments;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.label.ScaleKind;
import java.util.List;
import java.util.Map;

/**
 * How each tasker of a project errs: by a line, which is a bias and a gain, and by scatter around it, both shrunk to what is usual
 * in the project. Who answers at random or always the same has a line of his own, too, which takes his labels back to the mean.
 */
public final class ScaleSkills {

    /** Labels after which a tasker's own scatter counts as much as the project's. Fewer make zeros look precise. */
    private static final double HELD = 100;
    /** Labels that the assumption about an unknown project is worth: a standard deviation of a tenth of the range. */
    private static final double ASSUMED_LABELS = 5;

    private static final double ASSUMED_SCATTER = 0.1;

    private final Map<TaskerId, ErrorMoments> taskers;
    private final double middle;
    private final CommonLine common;
    private final OwnLines lines;
    private final double usualVariance;

    private ScaleSkills(ScaleKind scale, Map<TaskerId, ErrorMoments> taskers) {
        this.taskers = Map.copyOf(taskers);
        this.middle = scale.middle();
        this.common = CommonLine.of(taskers.values());
        var residuals = taskers.values().stream().map(this::residuals).toList();
        this.usualVariance = usualVariance(scale, residuals);
        this.lines = OwnLines.of(residuals, usualVariance);
    }

    public static ScaleSkills of(ScaleKind scale, Map<TaskerId, ErrorMoments> taskers) {
        return new ScaleSkills(scale, taskers);
    }

    /** Returns the variance of the labels of a tasker of whom nothing is known. */
    double usualVariance() {
        return usualVariance;
    }

    /** Returns how a tasker errs when giving the label, with what the task in question reported itself left out. */
    UsualError error(TaskerId tasker, double label, ErrorMoments own) {
        var known = residuals(without(own, taskers.getOrDefault(tasker, ErrorMoments.NONE)));
        var line = lines.line(known);
        var squares = known.squaresOff(line.bias(), line.slope());
        return new UsualError(
                line.bias() + line.slope() * (label - middle - common.label()),
                (squares + HELD * usualVariance) / (known.count() + HELD));
    }

    private static double usualVariance(ScaleKind scale, List<Residuals> taskers) {
        var scatter = ASSUMED_SCATTER * (scale.max() - scale.min());
        var count = ASSUMED_LABELS;
        var squares = ASSUMED_LABELS * scatter * scatter;
        for (var tasker : taskers) {
            count += tasker.count();
            squares += tasker.squares();
        }
        var least = Math.max(Double.MIN_NORMAL, scale.tolerance() * scale.tolerance() / 100);
        return Math.max(least, squares / count);
    }

    /** Of a tasker whose labels are not known no line can be told: the differences are scatter, all of them. */
    private Residuals residuals(ErrorMoments tasker) {
        var labels = tasker.labels();
        return labels == null
                ? new Residuals(Math.max(0, tasker.count()), 0, 0, 0, 0, Math.max(0, tasker.sumOfSquares()))
                : common.residuals(tasker, labels);
    }

    private static ErrorMoments without(ErrorMoments own, ErrorMoments known) {
        return (ErrorMoments) SkillSum.minus(known, own);
    }

    /**
     * How a tasker's labels differ from the truth.
     *
     * @param difference of such a label, expected
     * @param variance of the difference around that
     */
    record UsualError(double difference, double variance) {}
}
