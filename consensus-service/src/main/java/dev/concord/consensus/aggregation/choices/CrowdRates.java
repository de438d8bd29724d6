package dev.concord.consensus.aggregation.choices;

import dev.concord.consensus.aggregation.LogOdds;

/**
 * What to expect of a tasker's rates before knowing them, as pseudo-counts: learned from all taskers and classes, and held
 * close to a cautious start while there are few labels, so that a few early spammers cannot turn it over.
 */
final class CrowdRates {

    /** Answers about classes after which the learned rates count as much as the start. */
    private static final double RATE_HELD = 50;
    /** Answers about classes after which the learned strengths count as much as the start. */
    private static final double STRENGTH_HELD = 200;

    private static final double START_HITS = 0.7;
    /** Of all times that a class is named, these are assumed to be false alarms, in a crowd that is not known yet. */
    private static final double START_FALSE = 0.4;

    private static final double LEAST_FALSE_ALARMS = 0.05;
    private static final double GREATEST_FALSE_ALARMS = 0.3;
    /** A crowd is believed to name a class at least so much rather where it applies; else truth and lie could trade names. */
    private static final double LEAST_ADVANTAGE = 2 * Math.log(0.6 / 0.4);

    private static final int ITERATIONS = 10;

    private final NamingRates[] learned;
    private final double[][] logOdds;
    private final double[][] strengths;

    private CrowdRates(NamingRates hits, NamingRates falseAlarms, RateCounts counts) {
        this.learned = new NamingRates[] {hits, falseAlarms};
        this.logOdds = new double[2][counts.classes()];
        this.strengths = new double[2][counts.classes()];
        for (var side : Side.values()) {
            hold(side, labels(counts, side));
        }
        for (var place = 0; place < counts.classes(); place++) {
            requireAdvantage(place);
        }
    }

    static CrowdRates learn(RateCounts counts, double namedShare) {
        var hits = NamingRates.start(counts.classes(), counts.taskers(), START_HITS);
        var falseAlarms = NamingRates.start(counts.classes(), counts.taskers(), startFalseAlarms(namedShare));
        if (counts.taskers() > 0) {
            for (var iteration = 0; iteration < ITERATIONS; iteration++) {
                hits = hits.fitted(counts, Side.APPLIES);
                falseAlarms = falseAlarms.fitted(counts, Side.APPLIES_NOT);
            }
        }
        return new CrowdRates(hits, falseAlarms, counts);
    }

    /** Returns the same, learned on by one step from counts that have changed a little. */
    CrowdRates learnedOn(RateCounts counts) {
        return new CrowdRates(
                learned[0].fitted(counts, Side.APPLIES), learned[1].fitted(counts, Side.APPLIES_NOT), counts);
    }

    private static double startFalseAlarms(double namedShare) {
        return Math.clamp(START_FALSE * namedShare, LEAST_FALSE_ALARMS, GREATEST_FALSE_ALARMS);
    }

    /** Returns how probably a known tasker names the class, before their own counts of it. */
    double rate(Side side, int tasker, int place) {
        return LogOdds.probability(logOdds[side.ordinal()][place] + learned[side.ordinal()].offset(tasker));
    }

    /** Returns how probably a newcomer names the class. */
    double rate(Side side, int place) {
        return LogOdds.probability(logOdds[side.ordinal()][place]);
    }

    /** Returns how many labels of a tasker's own count as much as what is expected of them. */
    double strength(Side side, int place) {
        return strengths[side.ordinal()][place];
    }

    private void hold(Side side, double labels) {
        var rates = learned[side.ordinal()];
        var share = RATE_HELD / (RATE_HELD + labels);
        for (var place = 0; place < logOdds[0].length; place++) {
            var held = share * LogOdds.probability(rates.startLogOdds())
                    + (1 - share) * LogOdds.probability(rates.classLogOdds(place));
            logOdds[side.ordinal()][place] = LogOdds.of(held);
            var correlation = (STRENGTH_HELD * NamingRates.START_CORRELATION + labels * rates.correlation(place))
                    / (STRENGTH_HELD + labels);
            strengths[side.ordinal()][place] = 1 / correlation - 1;
        }
    }

    private void requireAdvantage(int place) {
        var lack = LEAST_ADVANTAGE - (logOdds[0][place] - logOdds[1][place]);
        if (lack > 0) {
            logOdds[0][place] += lack / 2;
            logOdds[1][place] -= lack / 2;
        }
    }

    private static double labels(RateCounts counts, Side side) {
        var labels = 0.0;
        for (var tasker = 0; tasker < counts.taskers(); tasker++) {
            for (var place = 0; place < counts.classes(); place++) {
                labels += counts.total(side, tasker, place);
            }
        }
        return labels;
    }
}
