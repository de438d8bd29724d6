package dev.concord.consensus.aggregation.polygons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.concord.contracts.label.Point;
import dev.concord.contracts.label.Polygon;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OutlineFormTest {

    private final OutlineForm form = new OutlineForm();

    @Test
    void overlapIsIntersectionOverUnion() {
        assertThat(form.overlap(square(0, 0, 10), square(5, 0, 10))).isEqualTo(50.0 / 150, within(1e-9));
        assertThat(form.overlap(square(0, 0, 10), square(10, 0, 10))).isZero();
        assertThat(form.overlap(square(0, 0, 10), square(50, 0, 10))).isZero();
    }

    @Test
    void theBoundIsNeverBelowTheOverlap() {
        var random = new Random(3);
        for (var pair = 0; pair < 200; pair++) {
            var one = star(random, 60, 60);
            var other = star(random, 60 + random.nextInt(60), 60);

            assertThat(form.greatestOverlap(one, other)).isGreaterThanOrEqualTo(form.overlap(one, other) - 1e-9);
        }
    }

    @Test
    void whatACrossingOutlineEnclosesCounts() {
        var bowTie = outline(0, 0, 10, 10, 10, 0, 0, 10);
        var pentagram = outline(50, 0, 79.4, 90.5, 2.4, 34.5, 97.6, 34.5, 20.6, 90.5);
        var hull = outline(50, 0, 97.6, 34.5, 79.4, 90.5, 20.6, 90.5, 2.4, 34.5);

        assertThat(bowTie.size()).isEqualTo(50, within(1e-9));
        // The middle, which the outline goes round twice, is part of it: 47.2 % of the pentagon around it.
        assertThat(pentagram.size() / hull.size()).isEqualTo(0.472, within(0.005));
    }

    @Test
    void aLineEnclosesNothing() {
        var line = outline(0, 0, 10, 0, 5, 0);

        assertThat(line.size()).isZero();
        assertThat(form.overlap(line, line)).isEqualTo(1);
        assertThat(form.overlap(line, square(0, 0, 10))).isZero();
        assertThat(form.squaredJitter(line, square(0, 0, 10))).isEqualTo(0.25, within(0.2));
    }

    @Test
    void theOutlineRunsWhereHalfOfTheWeightLies() {
        var ballot = form.ballot(List.of(square(0, 0, 10), square(2, 0, 10), square(4, 0, 10)));

        assertThat(form.overlap(ballot.shape(new double[] {1, 1, 1}), square(2, 0, 10)))
                .isEqualTo(1, within(1e-9));
        assertThat(form.overlap(ballot.shape(new double[] {3, 1, 1}), square(0, 0, 10)))
                .isEqualTo(1, within(1e-9));
    }

    @Test
    void ofTwoTheHeavierIsTaken() {
        var ballot = form.ballot(List.of(square(0, 0, 10), square(2, 0, 10)));

        assertThat(form.overlap(ballot.shape(new double[] {1, 2}), square(2, 0, 10)))
                .isEqualTo(1, within(1e-9));
        assertThat(ballot.shape(new double[] {1, 1}).size()).isEqualTo(100, within(1e-9));
    }

    @Test
    void theGreatestPieceIsTakenWithoutItsHoles() {
        // Three squares, each with a notch from another side to the middle: the middle is a hole that all leave out.
        var fromRight = outline(0, 0, 30, 0, 30, 10, 10, 10, 10, 20, 30, 20, 30, 30, 0, 30);
        var fromLeft = outline(0, 0, 30, 0, 30, 30, 0, 30, 0, 20, 20, 20, 20, 10, 0, 10);
        var fromBelow = outline(0, 0, 30, 0, 30, 30, 20, 30, 20, 10, 10, 10, 10, 30, 0, 30);
        var twoPieces = outline(0, 0, 40, 0, 40, 40, 0, 40, 0, 0, 100, 100, 110, 100, 100, 110, 100, 100);

        var holed = form.ballot(List.of(fromRight, fromLeft, fromBelow)).shape(new double[] {1, 1, 1});
        var piece = form.ballot(List.of(twoPieces)).shape(new double[] {1});

        assertThat(form.overlap(holed, square(0, 0, 30))).isEqualTo(1, within(1e-9));
        assertThat(form.overlap(piece, square(0, 0, 40))).isEqualTo(1, within(1e-9));
    }

    @Test
    void cornersThatMeanNothingAreDropped() {
        var random = new Random(9);
        var marks = new ArrayList<Outline>();
        for (var mark = 0; mark < 7; mark++) {
            marks.add(star(random, 200, 100));
        }

        var shape = form.ballot(marks).shape(new double[] {1, 1, 1, 1, 1, 1, 1});

        assertThat(shape.polygon().points()).hasSizeBetween(3, 24);
    }

    @Test
    void jitterIsTheDistanceOfTheOutlinesRelativeToTheSize() {
        // One pixel of ten all around.
        assertThat(form.squaredJitter(square(9, 9, 102), square(10, 10, 100))).isEqualTo(1e-4, within(1e-5));
    }

    @Test
    void aMarkIsMeasuredByTheOthers() {
        var ballot = form.ballot(List.of(square(0, 0, 100), square(10, 0, 100)));

        assertThat(ballot.squaredJitter(0, new double[] {1000, 1})).isEqualTo(0.0025, within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void anyOutlinesCanBeVotedOn(long seed) {
        System.out.println("outlines, seed " + seed);
        var random = new Random(seed);
        for (var round = 0; round < 60; round++) {
            var marks = new ArrayList<Outline>();
            for (var mark = 0; mark < 5; mark++) {
                marks.add(scribble(random));
            }
            var ballot = form.ballot(marks);
            var weights = random.doubles(5, 0.1, 10).toArray();

            var shape = ballot.shape(weights);

            assertThat(form.overlap(shape, marks.getFirst())).isBetween(0.0, 1.0);
            assertThat(ballot.squaredJitter(2, weights)).isBetween(0.0, 0.25);
        }
    }

    /** Corners on a coarse grid: they coincide, lie in a line, go back and cross. */
    private static Outline scribble(Random random) {
        var coordinates = random.ints(2L * (3 + random.nextInt(8)), 0, 6)
                .mapToDouble(value -> value * 7.3)
                .toArray();
        return outline(coordinates);
    }

    private static Outline star(Random random, double x, double y) {
        var coordinates = new double[48];
        for (var corner = 0; corner < 24; corner++) {
            var reach = random.nextDouble(35, 45);
            coordinates[2 * corner] = x + reach * Math.cos(Math.PI * corner / 12);
            coordinates[2 * corner + 1] = y + reach * Math.sin(Math.PI * corner / 12);
        }
        return outline(coordinates);
    }

    private static Outline square(double x, double y, double side) {
        return outline(x, y, x + side, y, x + side, y + side, x, y + side);
    }

    private static Outline outline(double... coordinates) {
        var points = new ArrayList<Point>();
        for (var place = 0; place < coordinates.length; place += 2) {
            points.add(new Point(coordinates[place], coordinates[place + 1]));
        }
        return Outline.of(new Polygon("leaf", points));
    }
}
