package dev.concord.consensus.aggregation.boxes;

import dev.concord.consensus.aggregation.region.Ballot;
import dev.concord.consensus.aggregation.region.RobustCentre;
import dev.concord.contracts.label.Box;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Each side of a box by the weighted robust mean of that side. */
final class BoxBallot implements Ballot<Box> {

    private static final double PARTS_OF_PIXEL = 1e6;

    private final BoxForm form;
    private final List<Box> marks;

    BoxBallot(BoxForm form, List<Box> marks) {
        this.form = form;
        this.marks = List.copyOf(marks);
    }

    @Override
    public Box shape(double[] weights) {
        return box(RobustCentre::mean, precisions(weights));
    }

    @Override
    public Box sketch(double[] weights) {
        return box(RobustCentre::weightedMean, weights);
    }

    @Override
    public double squaredJitter(int mark, double[] weights) {
        var others = weights.clone();
        others[mark] = 0;
        return form.squaredJitter(marks.get(mark), shape(others));
    }

    private Box box(ToDoubleBiFunction<double[], double[]> centre, double[] weights) {
        var heaviest = marks.get(RobustCentre.heaviest(weights));
        if (allAre(heaviest, weights)) {
            return heaviest;
        }
        var left = centre.applyAsDouble(each(Box::x), weights);
        var upper = centre.applyAsDouble(each(Box::y), weights);
        var right = centre.applyAsDouble(each(BoxForm::right), weights);
        var lower = centre.applyAsDouble(each(BoxForm::lower), weights);
        return new Box(
                marks.getFirst().className(),
                rounded(left),
                rounded(upper),
                rounded(Math.max(0, right - left)),
                rounded(Math.max(0, lower - upper)));
    }

    /** No annotation is finer than this part of a pixel, and what adding left behind it means nothing. */
    private static double rounded(double coordinate) {
        return Math.rint(coordinate * PARTS_OF_PIXEL) / PARTS_OF_PIXEL;
    }

    /** Then the box needs no reckoning, and no rounding. */
    private boolean allAre(Box box, double[] weights) {
        return IntStream.range(0, weights.length)
                .allMatch(place -> weights[place] == 0 || BoxForm.samePlace(marks.get(place), box));
    }

    /** Weights are relative to the object's size, and precisions to a pixel. */
    private double[] precisions(double[] weights) {
        var size = RobustCentre.median(each(mark -> (mark.width() + mark.height()) / 2), weights);
        return size > BoxForm.LEAST_SIZE
                ? Arrays.stream(weights).map(weight -> weight / (size * size)).toArray()
                : weights;
    }

    private double[] each(ToDoubleFunction<Box> coordinate) {
        var values = new double[marks.size()];
        for (var place = 0; place < values.length; place++) {
            values[place] = coordinate.applyAsDouble(marks.get(place));
        }
        return values;
    }
}
