package dev.concord.consensus.aggregation.choices;

import dev.concord.consensus.aggregation.LogOdds;
import java.util.Arrays;

/**
 * How often the crowd names each class on one side of the truth, and how its taskers differ: tasker w names class c with
 * log-odds b_c + d_w in the mean, around which their own rate of that class scatters with correlation r_c (a beta distribution
 * of strength 1/r_c - 1). The classes' b scatter around one for all, the taskers' d around zero; so who is careless with
 * common classes is expected to be careless with rare ones. Everything is learned, as Williams (1982), "Extra-binomial
 * variation in logistic linear models", has it: a count of n answers weighs 1 / (1 + (n - 1) r_c) of itself, b and d move by
 * Newton's steps, r by its moments, and the variances of b and d by expectation-maximisation.
 */
final class NamingRates {

    /** As if every tasker's rate were known from four answers. */
    static final double START_CORRELATION = 0.2;

    private static final double LEAST_CORRELATION = 0.02;
    private static final double GREATEST_CORRELATION = 0.6;
    /** How much scatter, in pairs of answers, the assumed correlation is worth; and the common one for a class. */
    private static final double ASSUMED_PAIRS = 10;

    private static final double COMMON_PAIRS = 30;

    private static final double START_CLASS_VARIANCE = 1;
    private static final double START_OFFSET_VARIANCE = 0.25;
    /** How many classes, and how many taskers, the assumed variances are worth. */
    private static final double ASSUMED = 4;
    /** Log-odds beyond which rates are no longer told apart; a bound of each step keeps Newton from running away. */
    private static final double GREATEST_LOG_ODDS = 7;

    private static final double GREATEST_STEP = 1;

    private final double start;
    private final Spread spread;
    private final double[] classLogOdds;
    private final double[] correlations;
    private final double[] offsets;

    private NamingRates(double start, Spread spread, double[] classLogOdds, double[] correlations, double[] offsets) {
        this.start = start;
        this.spread = spread;
        this.classLogOdds = classLogOdds;
        this.correlations = correlations;
        this.offsets = offsets;
    }

    /** Knows nothing of any class or tasker but how often classes are named. */
    static NamingRates start(int classes, int taskers, double rate) {
        var start = LogOdds.of(rate);
        var spread = new Spread(start, START_CLASS_VARIANCE, START_OFFSET_VARIANCE);
        return new NamingRates(
                start, spread, filled(classes, start), filled(classes, START_CORRELATION), new double[taskers]);
    }

    /** Returns the rates after one more step of learning. */
    NamingRates fitted(RateCounts counts, Side side) {
        return withClasses(counts, side).withOffsets(counts, side).withCorrelations(counts, side);
    }

    double startLogOdds() {
        return start;
    }

    double classLogOdds(int place) {
        return classLogOdds[place];
    }

    /** Returns how far a tasker's log-odds lie from the crowd's. */
    double offset(int tasker) {
        return offsets[tasker];
    }

    /** Returns how much the taskers' own rates of the class scatter. */
    double correlation(int place) {
        return correlations[place];
    }

    private double rate(int tasker, int place) {
        return LogOdds.probability(classLogOdds[place] + offsets[tasker]);
    }

    /** A step for each class towards what was counted, held by what all classes have in common. */
    private NamingRates withClasses(RateCounts counts, Side side) {
        var moved = new double[classLogOdds.length];
        var sum = start;
        var variances = ASSUMED * START_CLASS_VARIANCE;
        for (var place = 0; place < moved.length; place++) {
            var slope = new Slope(classLogOdds[place] - spread.overall(), spread.ofClasses());
            for (var tasker = 0; tasker < offsets.length; tasker++) {
                add(slope, counts, side, tasker, place);
            }
            moved[place] = bounded(classLogOdds[place] + slope.step());
            sum += moved[place];
            variances += square(moved[place] - spread.overall()) + slope.variance();
        }
        var learned = new Spread(sum / (1 + moved.length), variances / (ASSUMED + moved.length), spread.ofTaskers());
        return new NamingRates(start, learned, moved, correlations, offsets);
    }

    /** A step for each tasker towards what was counted, held by what is usual. */
    private NamingRates withOffsets(RateCounts counts, Side side) {
        var moved = new double[offsets.length];
        var variances = ASSUMED * START_OFFSET_VARIANCE;
        for (var tasker = 0; tasker < moved.length; tasker++) {
            var slope = new Slope(offsets[tasker], spread.ofTaskers());
            for (var place = 0; place < classLogOdds.length; place++) {
                add(slope, counts, side, tasker, place);
            }
            moved[tasker] = bounded(offsets[tasker] + slope.step());
            variances += square(moved[tasker]) + slope.variance();
        }
        var learned = new Spread(spread.overall(), spread.ofClasses(), variances / (ASSUMED + moved.length));
        return new NamingRates(start, learned, classLogOdds, correlations, moved);
    }

    private void add(Slope slope, RateCounts counts, Side side, int tasker, int place) {
        var total = counts.total(side, tasker, place);
        if (total > 0) {
            var rate = rate(tasker, place);
            var weight = 1 / (1 + Math.max(0, total - 1) * correlations[place]);
            slope.add(weight * (counts.named(side, tasker, place) - total * rate), weight * total * rate * (1 - rate));
        }
    }

    /** How much more the taskers' counts scatter than answers that are drawn one by one. */
    private NamingRates withCorrelations(RateCounts counts, Side side) {
        var excess = new double[correlations.length];
        var pairs = new double[correlations.length];
        for (var tasker = 0; tasker < offsets.length; tasker++) {
            for (var place = 0; place < correlations.length; place++) {
                var total = counts.total(side, tasker, place);
                if (total > 1) {
                    var rate = rate(tasker, place);
                    var variance = total * rate * (1 - rate);
                    excess[place] += square(counts.named(side, tasker, place) - total * rate) - variance;
                    pairs[place] += (total - 1) * variance;
                }
            }
        }
        var common = (Arrays.stream(excess).sum() + ASSUMED_PAIRS * START_CORRELATION)
                / (Arrays.stream(pairs).sum() + ASSUMED_PAIRS);
        var held = Math.clamp(common, LEAST_CORRELATION, GREATEST_CORRELATION);
        var moved = new double[correlations.length];
        for (var place = 0; place < moved.length; place++) {
            var own = (excess[place] + COMMON_PAIRS * held) / (pairs[place] + COMMON_PAIRS);
            moved[place] = Math.clamp(own, LEAST_CORRELATION, GREATEST_CORRELATION);
        }
        return new NamingRates(start, spread, classLogOdds, moved, offsets);
    }

    private static double bounded(double logOdds) {
        return Math.clamp(logOdds, -GREATEST_LOG_ODDS, GREATEST_LOG_ODDS);
    }

    private static double square(double value) {
        return value * value;
    }

    private static double[] filled(int length, double value) {
        var filled = new double[length];
        Arrays.fill(filled, value);
        return filled;
    }

    private record Spread(double overall, double ofClasses, double ofTaskers) {}

    /** First and second derivative of a log-likelihood, from a normal prior on. */
    private static final class Slope {

        private double residual;
        private double curvature;

        Slope(double fromMean, double variance) {
            this.residual = -fromMean / variance;
            this.curvature = 1 / variance;
        }

        void add(double moreResidual, double moreCurvature) {
            residual += moreResidual;
            curvature += moreCurvature;
        }

        double step() {
            return Math.clamp(residual / curvature, -GREATEST_STEP, GREATEST_STEP);
        }

        double variance() {
            return 1 / curvature;
        }
    }
}
