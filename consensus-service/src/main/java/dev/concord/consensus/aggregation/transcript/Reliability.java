package dev.concord.consensus.aggregation.transcript;

import dev.concord.consensus.aggregation.AgreementRates;
import java.util.Arrays;

/**
 * How probable it is that a word is right because a certain tasker heard it: by how often they agreed with the others in other
 * recordings, and in this one. The others' votes measure a tasker, never their own.
 */
final class Reliability {

    /** Words for which a tasker is still taken to be like the crowd. */
    private static final double HELD = 20;
    /** The most words that other recordings count: how well one can hear changes from one to the next. */
    private static final double REMEMBERED = 100;
    /** Nobody is always right, nor always wrong; keeps one tasker from deciding alone. */
    private static final double LEAST = 0.01;
    /** Votes and rates depend on each other; after so many rounds they hardly change. */
    private static final int ROUNDS = 4;

    private final double[] rates;

    private Reliability(double[] rates) {
        this.rates = rates;
    }

    /** What other recordings say. */
    static Reliability elsewhere(AgreementRates.Elsewhere elsewhere) {
        return of(elsewhere, new double[elsewhere.counts().size()], 0);
    }

    /** What this recording says as well; it takes two to say something. */
    static Reliability here(AgreementRates.Elsewhere elsewhere, WordNetwork network) {
        var reliability = elsewhere(elsewhere);
        if (elsewhere.counts().size() < 2) {
            return reliability;
        }
        for (var round = 0; round < ROUNDS; round++) {
            reliability = of(elsewhere, network.agreed(reliability.weights()), network.size());
        }
        return reliability;
    }

    private static Reliability of(AgreementRates.Elsewhere elsewhere, double[] agreed, int slots) {
        var rates = new double[agreed.length];
        for (var answer = 0; answer < rates.length; answer++) {
            var remembered = Math.min(REMEMBERED, elsewhere.counts().get(answer).total() + HELD);
            var rate = (remembered * elsewhere.rate(answer, HELD) + agreed[answer]) / (remembered + slots);
            rates[answer] = Math.clamp(rate, LEAST, 1 - LEAST);
        }
        return new Reliability(rates);
    }

    double rate(int answer) {
        return rates[answer];
    }

    /** Returns the odds of being right: the weight that served best on recorded crowds. */
    double[] weights() {
        return Arrays.stream(rates).map(rate -> rate / (1 - rate)).toArray();
    }
}
