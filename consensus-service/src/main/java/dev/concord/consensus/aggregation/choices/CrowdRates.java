package dev.concord.consensus.aggregation.choices;

import dev.concord.consensus.aggregation.LogOdds;

/**
 * What to expect of a tasker's rates before knowing them, as pseudo-counts: learned from all taskers and classes, and held
 * close to a cautious start while there are few labels, so that a few early spammers cannot turn it over.
 */
final class CrowdRates {

    private static final double START_HITS = 0.7;
    /** Of all times that a class is named, these are assumed to be false alarms, in a crowd that is not known yet. */
    private static final double START_FALSE = 0.4;

    private static final double LEAST_FALSE_ALARMS = 0.05;
    private static final double GREATEST_FALSE_ALARMS = 0.3;
    /** A crowd is believed to name a class at least so much rather where it applies; else truth and lie could trade names. */
    private static final double LEAST_ADVANTAGE = 2 * Math.log(0.6 / 0.4);

    private static final int ITERATIONS = 10;

    private final HeldRates hits;
    private final HeldRates falseAlarms;

    private CrowdRates(NamingRates hits, NamingRates falseAlarms, RateCounts counts) {
        this.hits = new HeldRates(hits, counts, Side.APPLIES);
        this.falseAlarms = new HeldRates(falseAlarms, counts, Side.APPLIES_NOT);
        for (var place = 0; place < counts.classes(); place++) {
            var lack = LEAST_ADVANTAGE - (this.hits.logOdds[place] - this.falseAlarms.logOdds[place]);
            this.hits.logOdds[place] += Math.max(0, lack / 2);
            this.falseAlarms.logOdds[place] -= Math.max(0, lack / 2);
        }
    }

    /** Learns from counts in which classes are named with this share. */
    static CrowdRates learn(RateCounts counts, double namedShare) {
        var falseShare = Math.clamp(START_FALSE * namedShare, LEAST_FALSE_ALARMS, GREATEST_FALSE_ALARMS);
        var hits = NamingRates.start(counts.classes(), counts.taskers(), START_HITS);
        var falseAlarms = NamingRates.start(counts.classes(), counts.taskers(), falseShare);
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
                hits.learned.fitted(counts, Side.APPLIES),
                falseAlarms.learned.fitted(counts, Side.APPLIES_NOT),
                counts);
    }

    /** Returns how probably a known tasker names the class, before their own counts of it. */
    double rate(Side side, int tasker, int place) {
        var rates = of(side);
        return LogOdds.probability(rates.logOdds[place] + rates.learned.offset(tasker));
    }

    /** Returns how probably a newcomer names the class. */
    double rate(Side side, int place) {
        return LogOdds.probability(of(side).logOdds[place]);
    }

    /** Returns how many labels of a tasker's own count as much as what is expected of them. */
    double strength(Side side, int place) {
        return of(side).strengths[place];
    }

    private HeldRates of(Side side) {
        return switch (side) {
            case APPLIES -> hits;
            case APPLIES_NOT -> falseAlarms;
        };
    }

    /** Learned rates of one side, held to the start. */
    private static final class HeldRates {

        /** Answers about classes after which the learned rates count as much as the start. */
        private static final double RATE_HELD = 50;
        /** Answers about classes after which the learned scatter counts as much as the start. */
        private static final double SCATTER_HELD = 200;

        private final NamingRates learned;
        private final double[] logOdds;
        private final double[] strengths;

        HeldRates(NamingRates learned, RateCounts counts, Side side) {
            this.learned = learned;
            this.logOdds = new double[counts.classes()];
            this.strengths = new double[counts.classes()];
            var answers = answers(counts, side);
            for (var place = 0; place < logOdds.length; place++) {
                logOdds[place] = LogOdds.of(mean(
                        LogOdds.probability(learned.startLogOdds()),
                        RATE_HELD,
                        LogOdds.probability(learned.classLogOdds(place)),
                        answers));
                strengths[place] =
                        1 / mean(NamingRates.START_CORRELATION, SCATTER_HELD, learned.correlation(place), answers) - 1;
            }
        }

        private static double mean(double start, double held, double found, double weight) {
            return (held * start + weight * found) / (held + weight);
        }

        private static double answers(RateCounts counts, Side side) {
            var answers = 0.0;
            for (var tasker = 0; tasker < counts.taskers(); tasker++) {
                for (var place = 0; place < counts.classes(); place++) {
                    answers += counts.total(side, tasker, place);
                }
            }
            return answers;
        }
    }
}
