package dev.concord.consensus.aggregation.preference;

import java.util.Arrays;

/**
 * The linear system of a Bradley-Terry model: the Laplacian of the graph of comparisons, with a weight for each edge, and the
 * prior's precision on the diagonal. It is positive definite, however the graph hangs together or falls apart.
 */
final class LaplacianSystem {

    private static final int MOST_STEPS = 200;
    private static final double ACCURACY = 1e-16;
    /** Beyond so many options a matrix of all pairs of them is too dear. */
    private static final int MOST_DENSE = 1_000;

    private final Comparisons comparisons;
    private final double[] weights;
    private final double prior;
    private final double[] diagonal;

    LaplacianSystem(Comparisons comparisons, double[] weights, double prior) {
        this.comparisons = comparisons;
        this.weights = weights;
        this.prior = prior;
        this.diagonal = new double[comparisons.options()];
        Arrays.fill(diagonal, prior);
        for (var edge = 0; edge < weights.length; edge++) {
            diagonal[comparisons.first(edge)] += weights[edge];
            diagonal[comparisons.second(edge)] += weights[edge];
        }
    }

    /** Solves by conjugate gradients (Hestenes and Stiefel, 1952) with the diagonal as preconditioner. */
    double[] solved(double[] right) {
        var solution = new double[right.length];
        var residual = right.clone();
        var scaled = scaled(residual);
        var direction = scaled.clone();
        var size = dot(residual, scaled);
        var enough = ACCURACY * size;
        for (var step = 0; step < MOST_STEPS && size > enough; step++) {
            var image = image(direction);
            var length = size / dot(direction, image);
            for (var option = 0; option < solution.length; option++) {
                solution[option] += length * direction[option];
                residual[option] -= length * image[option];
            }
            scaled = scaled(residual);
            var next = dot(residual, scaled);
            for (var option = 0; option < direction.length; option++) {
                direction[option] = scaled[option] + next / size * direction[option];
            }
            size = next;
        }
        return solution;
    }

    private double[] image(double[] vector) {
        var image = new double[vector.length];
        for (var option = 0; option < image.length; option++) {
            image[option] = prior * vector[option];
        }
        for (var edge = 0; edge < weights.length; edge++) {
            var difference = vector[comparisons.first(edge)] - vector[comparisons.second(edge)];
            image[comparisons.first(edge)] += weights[edge] * difference;
            image[comparisons.second(edge)] -= weights[edge] * difference;
        }
        return image;
    }

    private double[] scaled(double[] vector) {
        var scaled = new double[vector.length];
        for (var option = 0; option < scaled.length; option++) {
            scaled[option] = vector[option] / diagonal[option];
        }
        return scaled;
    }

    private static double dot(double[] one, double[] other) {
        var sum = 0.0;
        for (var option = 0; option < one.length; option++) {
            sum += one[option] * other[option];
        }
        return sum;
    }

    /**
     * Returns the diagonal of the inverse, without what is common to all options. For very many options it is approximate: it
     * takes an option's neighbours for known but for their own noise, which is too sure where the graph hangs by a thread.
     */
    double[] variances() {
        var options = diagonal.length;
        var variances = options <= MOST_DENSE ? inverseDiagonal(factor()) : byNeighbours();
        var common = 1 / (prior * Math.max(1, options));
        for (var option = 0; option < options; option++) {
            variances[option] = Math.max(0, variances[option] - common);
        }
        return variances;
    }

    private double[] byNeighbours() {
        var precisions = diagonal.clone();
        for (var edge = 0; edge < weights.length; edge++) {
            var first = comparisons.first(edge);
            var second = comparisons.second(edge);
            precisions[first] -= weights[edge] * weights[edge] / diagonal[second];
            precisions[second] -= weights[edge] * weights[edge] / diagonal[first];
        }
        for (var option = 0; option < precisions.length; option++) {
            precisions[option] = 1 / Math.max(prior, precisions[option]);
        }
        return precisions;
    }

    /** Returns Cholesky's factor, row by row, below and on the diagonal. */
    private double[][] factor() {
        var rows = new double[diagonal.length][];
        for (var row = 0; row < rows.length; row++) {
            rows[row] = new double[row + 1];
            rows[row][row] = diagonal[row];
        }
        for (var edge = 0; edge < weights.length; edge++) {
            var first = comparisons.first(edge);
            var second = comparisons.second(edge);
            rows[Math.max(first, second)][Math.min(first, second)] -= weights[edge];
        }
        for (var row = 0; row < rows.length; row++) {
            for (var column = 0; column <= row; column++) {
                var rest = rows[row][column];
                for (var before = 0; before < column; before++) {
                    rest -= rows[row][before] * rows[column][before];
                }
                rows[row][column] = row == column ? Math.sqrt(rest) : rest / rows[column][column];
            }
        }
        return rows;
    }

    /** Solves for each unit vector in turn; the squares of what comes out add up to the inverse's diagonal. */
    private static double[] inverseDiagonal(double[][] factor) {
        var options = factor.length;
        var inverse = new double[options];
        var column = new double[options];
        for (var unit = 0; unit < options; unit++) {
            for (var row = unit; row < options; row++) {
                var rest = row == unit ? 1.0 : 0.0;
                for (var before = unit; before < row; before++) {
                    rest -= factor[row][before] * column[before];
                }
                column[row] = rest / factor[row][row];
                inverse[unit] += column[row] * column[row];
            }
        }
        return inverse;
    }
}
