package dev.concord.consensus.aggregation.scale;

import dev.concord.consensus.aggregation.SkillSum;
import dev.concord.contracts.event.ErrorMoments;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.label.ScaleKind;
import java.util.Collection;
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
        this.common =
                CommonLine.of(taskers.values().stream().map(ErrorMoments::known).toList());
        var residuals = taskers.values().stream()
                .map(tasker -> common.residuals(tasker.known()))
                .toList();
        this.usualVariance = usualVariance(scale, taskers.values(), residuals);
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
        var moments = (ErrorMoments) SkillSum.minus(taskers.getOrDefault(tasker, ErrorMoments.NONE), own);
        var known = common.residuals(moments.known());
        var line = lines.line(known);
        var squares = known.squaresOff(line.bias(), line.slope()) + unknownSquares(moments);
        return new UsualError(
                line.bias() + line.slope() * (label - middle - common.label()),
                (squares + HELD * usualVariance) / (known.count() + unknownCount(moments) + HELD));
    }

    private static double usualVariance(ScaleKind scale, Collection<ErrorMoments> taskers, List<Residuals> residuals) {
        var scatter = ASSUMED_SCATTER * (scale.max() - scale.min());
        var count = ASSUMED_LABELS;
        var squares = ASSUMED_LABELS * scatter * scatter;
        for (var known : residuals) {
            count += known.count();
            squares += known.squares();
        }
        for (var tasker : taskers) {
            count += unknownCount(tasker);
            squares += unknownSquares(tasker);
        }
        var least = Math.max(Double.MIN_NORMAL, scale.tolerance() * scale.tolerance() / 100);
        return Math.max(least, squares / count);
    }

    /** Where the labels are not known no line can be told: their differences are scatter, all of them. */
    private static double unknownSquares(ErrorMoments tasker) {
        return Math.max(0, tasker.sumOfSquares() - tasker.known().squaredDifference());
    }

    private static double unknownCount(ErrorMoments tasker) {
        return Math.max(0, tasker.count() - tasker.known().count());
    }

    /**
     * How a tasker's labels differ from the truth.
     *
     * @param difference of such a label, expected
     * @param variance of the difference around that
     */
    record UsualError(double difference, double variance) {}
}
