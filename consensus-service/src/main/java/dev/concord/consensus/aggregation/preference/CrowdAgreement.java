package dev.concord.consensus.aggregation.preference;

import dev.concord.contracts.event.AgreementCounts;
import java.util.Collection;

/**
 * What share of pairs to expect a tasker to get right before knowing them: a beta distribution whose mean and correlation are
 * learned from the crowd by moments, and held close to a cautious start while there are few labels. The pairs of one ranking
 * are not judged one by one: of n options they scatter as much as 9 / (2n + 5) times as many that are (Kendall, 1938).
 */
final class CrowdAgreement {

    private static final double START_MEAN = 0.7;
    /** A crowd is believed to be right rather than wrong; else truth and lie could trade places. */
    private static final double LEAST_MEAN = 0.55;

    private static final double GREATEST_MEAN = 0.99;
    /** Pairs after which the learned mean counts as much as the start. */
    private static final double MEAN_HELD = 50;

    private static final double START_CORRELATION = 0.2;
    private static final double LEAST_CORRELATION = 0.01;
    private static final double GREATEST_CORRELATION = 0.6;
    /** How much scatter, in pairs of answers, the assumed correlation is worth. */
    private static final double CORRELATION_HELD = 10;

    private final double mean;
    private final double strength;
    private final double worth;

    private CrowdAgreement(double mean, double correlation, double worth) {
        this.mean = mean;
        this.strength = 1 / correlation - 1;
        this.worth = worth;
    }

    static CrowdAgreement learn(int options, Collection<AgreementCounts> taskers) {
        var worth = 9.0 / (2 * options + 5);
        var agreed = MEAN_HELD * START_MEAN;
        var total = MEAN_HELD;
        for (var tasker : taskers) {
            agreed += worth * Math.clamp(tasker.agreed(), 0, Math.max(0, tasker.total()));
            total += worth * Math.max(0, tasker.total());
        }
        var mean = Math.clamp(agreed / total, LEAST_MEAN, GREATEST_MEAN);
        return new CrowdAgreement(mean, correlation(mean, worth, taskers), worth);
    }

    private static double correlation(double mean, double worth, Collection<AgreementCounts> taskers) {
        var excess = CORRELATION_HELD * START_CORRELATION;
        var pairs = CORRELATION_HELD;
        for (var tasker : taskers) {
            var total = worth * tasker.total();
            if (total > 1) {
                var variance = total * mean * (1 - mean);
                var distance = worth * tasker.agreed() - total * mean;
                excess += distance * distance - variance;
                pairs += (total - 1) * variance;
            }
        }
        return Math.clamp(excess / pairs, LEAST_CORRELATION, GREATEST_CORRELATION);
    }

    double mean() {
        return mean;
    }

    /** Returns the share of pairs that a tasker is expected to get right, by all that is known but for one task's word. */
    double agreement(AgreementCounts known, AgreementCounts own) {
        return agreement(known.agreed() - own.agreed(), known.total() - own.total());
    }

    double agreement(double agreed, double total) {
        var others = Math.max(0, total);
        var right = Math.clamp(agreed, 0, others);
        return (worth * right + strength * mean) / (worth * others + strength);
    }
}
