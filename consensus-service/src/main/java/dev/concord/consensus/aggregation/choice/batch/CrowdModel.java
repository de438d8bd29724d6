package dev.concord.consensus.aggregation.choice.batch;

import dev.concord.consensus.aggregation.choice.Digamma;
import java.util.Arrays;

/**
 * What to expect of each tasker before looking at single classes. A tasker knows the answer with some probability, whatever
 * the class, and else answers by habit; habits are drawn to what the crowd takes each class for when it errs. Each row of a
 * tasker's confusion matrix is then drawn from a Dirichlet distribution around that, whose weight the crowd shares. So a
 * tasker with few labels, or with many classes, is judged by one number, and one with many labels by his matrix.
 *
 * <p>Learned from the expected number of tables in the Chinese restaurant's picture (Minka, "Estimating a Dirichlet
 * distribution", 2000; Teh et al., "Hierarchical Dirichlet processes", 2006): of many labels in one row only few speak of what
 * the row was drawn from.
 */
final class CrowdModel {

    /** Weight and mean of what is believed of the probability of knowing. */
    private static final double KNOWS_WEIGHT = 4;

    private static final double KNOWS_MEAN = 0.7;
    /**
     * A right answer can be knowledge or habit; in doubt it is taken for habit, as if that were so many times as frequent. What
     * is wrongly taken for knowledge vouches for a tasker in all classes, what is wrongly taken for habit only in one.
     */
    private static final double DOUBT = 2;

    /** How many guesses it takes until a tasker's own habit counts as much as the crowd's errors. */
    private static final double HABIT_WEIGHT = 20;

    private static final double START_WEIGHT = 4;
    private static final double LEAST_WEIGHT = 0.5;
    private static final double GREATEST_WEIGHT = 1000;
    /** Keeps the rounding of large counts from turning a small expectation negative. */
    private static final double LEAST_EXPECTED = 1e-6;

    private final Votes votes;
    private final int classes;
    private final int width;
    private final double[] knows;
    private final double[] guessed;
    private final double[] habits;
    private final double[] errors;
    private double weight = START_WEIGHT;

    CrowdModel(ChoiceTable table) {
        this.votes = table.votes();
        this.classes = table.classes().size();
        this.width = TaskerRows.width(classes);
        this.knows = new double[table.taskers()];
        this.guessed = new double[table.taskers()];
        this.habits = new double[votes.size()];
        this.errors = new double[TaskerRows.size(classes, width)];
        Arrays.fill(knows, KNOWS_MEAN);
        Arrays.fill(errors, 1.0 / classes);
    }

    /** Returns the weight of what is expected of a row, in labels. */
    double weight() {
        return weight;
    }

    /** Returns with what pseudo-count the vote is expected on tasks of the class. */
    double expected(int tasker, int vote, int truth) {
        var given = votes.given(vote);
        var habit = (habits[vote] + HABIT_WEIGHT * errors[given * width + truth]) / (guessed[tasker] + HABIT_WEIGHT);
        var share = (1 - knows[tasker]) * habit + (given == truth ? knows[tasker] : 0);
        return Math.max(LEAST_EXPECTED, weight * share);
    }

    /** Learns taskers and crowd from counts that are summed up. */
    void learn(Tallies tallies) {
        var learned = new CrowdTables[tallies.pieces()];
        tallies.eachPiece((piece, from, to) -> {
            learned[piece] = new CrowdTables(classes, width);
            for (var tasker = from; tasker < to; tasker++) {
                learn(tasker, tallies.counts(), learned[piece]);
            }
        });
        var all = new CrowdTables(classes, width);
        for (var piece : learned) {
            all.add(piece);
        }
        weight = Math.clamp((START_WEIGHT + all.tables()) / (1 + all.growth()), LEAST_WEIGHT, GREATEST_WEIGHT);
        all.shareOut(errors);
    }

    private void learn(int tasker, double[] counts, CrowdTables tables) {
        var known = 0.0;
        var guesses = 0.0;
        var own = new double[votes.first(tasker + 1) - votes.first(tasker)];
        for (var vote = votes.first(tasker); vote < votes.first(tasker + 1); vote++) {
            var ofVote = 0.0;
            for (var truth = 0; truth < classes; truth++) {
                var count = counts[vote * width + truth];
                if (count > 0) {
                    var expected = expected(tasker, vote, truth);
                    var found = expected * (Digamma.of(count + expected) - Digamma.of(expected));
                    var knownOfFound =
                            truth == votes.given(vote) ? found * knowledge(weight * knows[tasker], expected) : 0;
                    known += knownOfFound;
                    ofVote += found - knownOfFound;
                    tables.add(found);
                    tables.addError(votes.given(vote), truth, found - knownOfFound);
                }
            }
            own[vote - votes.first(tasker)] = ofVote;
            guesses += ofVote;
        }
        countGrowth(tasker, counts, tables);
        System.arraycopy(own, 0, habits, votes.first(tasker), own.length);
        guessed[tasker] = guesses;
        knows[tasker] = (known + KNOWS_WEIGHT * KNOWS_MEAN) / (known + guesses + KNOWS_WEIGHT);
    }

    /** Returns what share of the right answers is taken for knowledge. */
    private static double knowledge(double known, double expected) {
        return known / (known + DOUBT * (expected - known));
    }

    /** Of each row of the tasker: how many tables a unit of weight would have found. */
    private void countGrowth(int tasker, double[] counts, CrowdTables tables) {
        for (var truth = 0; truth < classes; truth++) {
            var total = 0.0;
            for (var vote = votes.first(tasker); vote < votes.first(tasker + 1); vote++) {
                total += counts[vote * width + truth];
            }
            if (total > 0) {
                tables.grow(Digamma.of(total + weight) - Digamma.of(weight));
            }
        }
    }
}
