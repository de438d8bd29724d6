package dev.concord.consensus.aggregation.quality;

/** Compares two answers to a choice: what is a mistake, only others say, for two who copy would bear each other out. */
final class ChoiceMistakes implements TaskerPairs.Comparison {

    /** A class less probable adds nothing to what is to be expected. */
    private static final double NEGLIGIBLE = 1e-3;

    private final ChoiceAnswers answers;
    private final TaskBeliefs beliefs;
    private final double[] belief;

    ChoiceMistakes(ChoiceAnswers answers, TaskBeliefs beliefs) {
        this.answers = answers;
        this.beliefs = beliefs;
        this.belief = new double[answers.classes()];
    }

    @Override
    public void compare(int task, int own, int other, SharedSums.OfPair sums) {
        beliefs.without(task, own, other, belief);
        var expectedSame = 0.0;
        var expectedAlike = 0.0;
        for (var truth = 0; truth < belief.length; truth++) {
            if (belief[truth] > NEGLIGIBLE) {
                for (var given = 0; given < belief.length; given++) {
                    var alike = belief[truth] * rate(own, truth, given) * rate(other, truth, given);
                    expectedAlike += alike;
                    expectedSame += alike * (1 - belief[given]);
                }
            }
        }
        var given = answers.given()[own];
        var alike = given == answers.given()[other];
        sums.add(alike ? 1 - belief[given] : 0, alike ? 0 : 1, expectedSame, 1 - expectedAlike);
    }

    private double rate(int place, int truth, int given) {
        return beliefs.accuracies().rate(answers.rows().tasker(place), truth, given);
    }
}
