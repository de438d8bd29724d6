package dev.concord.consensus.aggregation.choice.batch;

import dev.concord.consensus.aggregation.BatchRefinement;
import dev.concord.consensus.aggregation.choice.Digamma;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Multi-annotator competence estimation: Hovy, Berg-Kirkpatrick, Vaswani and Hovy, "Learning Whom to Trust with MACE" (2013).
 * A tasker either knows the true class or answers by a habit of his own; both are learned by variational Bayes with the
 * paper's priors, from several starts of which the likeliest is kept. The starts are drawn from a seed: the same each time. Where
 * one class is rare, the likeliest explanation may be that whoever gives it does so by habit, which makes the method less right
 * than it is when stopped early.
 */
record Mace(int iterations, Workers workers) implements BatchRefinement<ChoiceTable, ChoiceEstimate> {

    private static final int RESTARTS = 10;
    private static final double KNOWS_PRIOR = 0.5;
    private static final double HABIT_PRIOR = 10;
    private static final long SEED = 2013;

    @Override
    public ChoiceEstimate refine(ChoiceTable table) {
        var expectation = new RowExpectation(table, workers);
        var prior = expectation.evenShares();
        var random = new SplittableRandom(SEED);
        var best = expectation.rows().clone();
        var greatest = Double.NEGATIVE_INFINITY;
        for (var start = 0; start < RESTARTS; start++) {
            expectation.learn(new RandomStart(table, random.nextLong()));
            var evidence = expectation.estimate(prior);
            for (var iteration = 0; iteration < iterations; iteration++) {
                expectation.learn(new Competence(table));
                evidence = expectation.estimate(prior);
            }
            if (evidence > greatest) {
                greatest = evidence;
                System.arraycopy(expectation.rows(), 0, best, 0, best.length);
            }
        }
        System.arraycopy(best, 0, expectation.rows(), 0, best.length);
        expectation.estimate(prior);
        return expectation.result(prior).after(iterations);
    }

    /** Fills rows with what follows from the probability of knowing and the habit. */
    private static void fill(ChoiceTable table, double[] rows, int place, double knows, double habit) {
        var classes = table.classes().size();
        var given = table.votes().given(place / TaskerRows.width(classes));
        Arrays.fill(rows, place, place + classes, habit);
        rows[place + given] += knows;
    }

    /** A start at random, from the number of the tasker, so that the order of the work makes no difference. */
    private record RandomStart(ChoiceTable table, long seed) implements RowModel {

        @Override
        public void learn(int tasker, int first, int end, double[] counts, double[] rows) {
            var random = new SplittableRandom(seed + tasker);
            var width = TaskerRows.width(table.classes().size());
            var knows = weight(random);
            var guesses = weight(random);
            var habits = random.doubles(table.classes().size(), 1, 2.5).toArray();
            var habitSum = Arrays.stream(habits).sum();
            for (var place = first; place < end; place += width) {
                var habit = habits[table.votes().given(place / width)] / habitSum;
                fill(table, rows, place, knows / (knows + guesses), guesses / (knows + guesses) * habit);
            }
        }

        private static double weight(SplittableRandom random) {
            return random.nextDouble(1, 2.5);
        }
    }

    /** Divides each vote's count between knowledge and habit by the last rows, and learns both from that. */
    private record Competence(ChoiceTable table) implements RowModel {

        @Override
        public void learn(int tasker, int first, int end, double[] counts, double[] rows) {
            var classes = table.classes().size();
            var width = TaskerRows.width(classes);
            var known = 0.0;
            var habits = new double[(end - first) / width];
            for (var vote = 0; vote < habits.length; vote++) {
                var place = first + vote * width;
                var right = place + table.votes().given(place / width);
                var habit = rows[first + vote * width + (right == place ? 1 : 0)];
                var knownOfVote = counts[right] * (1 - habit / rows[right]);
                known += knownOfVote;
                habits[vote] = Arrays.stream(counts, place, place + classes).sum() - knownOfVote;
            }
            var guessed = Arrays.stream(habits).sum();
            var all = Digamma.of(known + guessed + 2 * KNOWS_PRIOR);
            var knows = Math.exp(Digamma.of(known + KNOWS_PRIOR) - all);
            var guesses = Math.exp(Digamma.of(guessed + KNOWS_PRIOR) - all);
            var allHabits = Digamma.of(guessed + HABIT_PRIOR * classes);
            for (var vote = 0; vote < habits.length; vote++) {
                var habit = Math.exp(Digamma.of(Math.max(0, habits[vote]) + HABIT_PRIOR) - allHabits);
                fill(table, rows, first + vote * width, knows, guesses * habit);
            }
        }
    }
}
