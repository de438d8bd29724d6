package dev.concord.consensus.aggregation.calibration;

import java.util.Arrays;
import java.util.List;

/**
 * One number that makes all probabilities of a project's classes less or more extreme: each is raised to beta, and they are
 * made to sum to 1 again (Guo et al., 2017, where beta is 1 over the temperature). Which class is the most probable stays.
 *
 * <p>Beta is the most probable one given the control tasks, with a log-normal prior of median 1: without controls it is 1,
 * and a handful of them moves it only so far as they all agree.
 *
 * @param beta below 1 where the method was too sure
 */
public record Temperature(double beta) {

    /** Leaves probabilities as they are. */
    public static final Temperature NEUTRAL = new Temperature(1);

    /** The logarithm of beta is sought from minus this to this: from 1/55 to 55. */
    private static final double WIDEST = 4;

    private static final int STEPS = 32;
    private static final int NARROWINGS = 40;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    /** No class is impossible: a method that said so was too sure, which beta is there to mend. */
    private static final double LEAST_PROBABILITY = 1e-15;

    public Temperature {
        if (!(beta > 0 && Double.isFinite(beta))) {
            throw new IllegalArgumentException("beta: " + beta + " (expected: above 0)");
        }
    }

    /** Fits beta to forecasts of control tasks: a grid finds the hill, and the golden section its top. */
    public static Temperature fitted(List<ClassForecast> controls) {
        if (controls.isEmpty()) {
            return NEUTRAL;
        }
        var logarithms = controls.stream().map(Temperature::logarithms).toList();
        var step = 2 * WIDEST / STEPS;
        var best = 0.0;
        for (var place = 0; place <= STEPS; place++) {
            var candidate = -WIDEST + place * step;
            if (density(candidate, controls, logarithms) > density(best, controls, logarithms)) {
                best = candidate;
            }
        }
        return new Temperature(Math.exp(top(best - step, best + step, controls, logarithms)));
    }

    private static double top(double from, double to, List<ClassForecast> controls, List<double[]> logarithms) {
        var low = from;
        var high = to;
        for (var narrowing = 0; narrowing < NARROWINGS; narrowing++) {
            var left = high - GOLDEN * (high - low);
            var right = low + GOLDEN * (high - low);
            if (density(left, controls, logarithms) < density(right, controls, logarithms)) {
                low = left;
            } else {
                high = right;
            }
        }
        return (low + high) / 2;
    }

    /** The logarithm of the posterior density of log beta, but for a constant. */
    private static double density(double logBeta, List<ClassForecast> controls, List<double[]> logarithms) {
        var density = -logBeta * logBeta / 2;
        for (var control = 0; control < controls.size(); control++) {
            var scaled = scaled(logarithms.get(control), Math.exp(logBeta));
            density += expected(scaled, controls.get(control).truth()) - logOfSum(scaled);
        }
        return density;
    }

    private static double expected(double[] scaled, double[] truth) {
        var expected = 0.0;
        for (var place = 0; place < scaled.length; place++) {
            expected += truth[place] * scaled[place];
        }
        return expected;
    }

    /** Returns the probabilities with this temperature. */
    public double[] applied(double[] probabilities) {
        if (beta == 1) {
            return probabilities.clone();
        }
        var scaled = scaled(logarithms(probabilities), beta);
        var sum = logOfSum(scaled);
        return Arrays.stream(scaled).map(each -> Math.exp(each - sum)).toArray();
    }

    private static double[] logarithms(ClassForecast control) {
        return logarithms(control.probabilities());
    }

    private static double[] logarithms(double[] probabilities) {
        return Arrays.stream(probabilities)
                .map(each -> Math.log(Math.max(each, LEAST_PROBABILITY)))
                .toArray();
    }

    private static double[] scaled(double[] logarithms, double beta) {
        return Arrays.stream(logarithms).map(each -> beta * each).toArray();
    }

    private static double logOfSum(double[] logarithms) {
        var greatest = Arrays.stream(logarithms).max().orElseThrow();
        return greatest
                + Math.log(Arrays.stream(logarithms)
                        .map(each -> Math.exp(each - greatest))
                        .sum());
    }
}
