package dev.concord.consensus.aggregation.transcript;

import java.util.Arrays;

/**
 * How probable it is that the winner of a slot is right. Each tasker is right at their rate; one who is wrong hears the same as
 * another wrong one half of the time; and the right word may be one that nobody heard. Taskers do not err independently, for what
 * is hard to hear is hard for all: many answers count as fewer, by the design effect of samples in clusters (Kish, 1965).
 */
final class WordPosterior {

    /** How often one who is wrong is wrong like another. */
    private static final double SAME_ERROR = 0.5;
    /** Correlation of errors; at 0 seven taskers came out far too sure of themselves, at 1 far too doubtful. */
    private static final double CORRELATION = 0.2;

    private static final int UNHEARD = -2;

    private final Reliability reliability;
    private final double evidence;

    WordPosterior(Reliability reliability, int answers) {
        this.reliability = reliability;
        this.evidence = 1 / (1 + (answers - 1) * CORRELATION);
    }

    /**
     * Returns the winner's probability against all other words that were heard, and one that was not.
     *
     * @param heard what each answer heard in the slot
     */
    double of(int[] heard, int winner) {
        var words = Arrays.stream(heard).distinct().toArray();
        var won = logarithm(heard, winner, words.length - 1);
        var sum = Math.exp(evidence * (logarithm(heard, UNHEARD, words.length) - won));
        for (var word : words) {
            sum += Math.exp(evidence * (logarithm(heard, word, words.length - 1) - won));
        }
        return 1 / sum;
    }

    private double logarithm(int[] heard, int right, int wrongWords) {
        var logarithm = 0.0;
        var wrong = 0;
        for (var answer = 0; answer < heard.length; answer++) {
            var rate = reliability.rate(answer);
            logarithm += Math.log(heard[answer] == right ? rate : 1 - rate);
            wrong += heard[answer] == right ? 0 : 1;
        }
        if (wrong == 0) {
            return logarithm;
        }
        return logarithm + (wrongWords - 1) * Math.log(1 - SAME_ERROR) + (wrong - wrongWords) * Math.log(SAME_ERROR);
    }
}
