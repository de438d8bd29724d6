package dev.concord.consensus.aggregation.preference;

import dev.concord.contracts.event.AgreementCounts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What is believed of a project's pairs, of its taskers and of its options; each follows from the other two. */
final class CrowdModel {

    private final PreferenceTable table;
    private final Mallows mallows;
    private final PairBeliefs beliefs;
    private final Comparisons comparisons;
    private final Strengths strengths;
    private final double[] agreed;
    private final double[] total;
    private CrowdAgreement crowd;

    /** Starts with what each task's own rankings say. */
    CrowdModel(PreferenceTable table) {
        this.table = table;
        this.mallows = new Mallows(table.width());
        this.beliefs = new PairBeliefs(table);
        this.comparisons = Comparisons.of(table);
        this.strengths = new Strengths(comparisons);
        this.agreed = new double[table.rows().taskers()];
        this.total = new double[table.rows().taskers()];
        this.crowd = CrowdAgreement.learn(table.width(), List.of());
        for (var task = 0; task < table.rows().tasks(); task++) {
            if (table.rows().count(task) > 0) {
                beliefs.put(task, alone(task));
            }
        }
        learn();
    }

    PreferenceTable table() {
        return table;
    }

    Strengths strengths() {
        return strengths;
    }

    AgreementCounts counts(int tasker) {
        return tasker < agreed.length ? new AgreementCounts(agreed[tasker], total[tasker]) : AgreementCounts.NONE;
    }

    double usualWeight() {
        return mallows.weight(crowd.mean());
    }

    /** Returns how many pairs of an answer to the task are believed to be in the right order. */
    double agreed(int task, int answer) {
        return beliefs.agreed(task, answer);
    }

    /** Decides all tasks anew and learns from them. Returns how far a pair's belief moved, in the mean. */
    double improve() {
        var moved = 0.0;
        for (var task = 0; task < table.rows().tasks(); task++) {
            if (table.rows().count(task) > 0) {
                moved += beliefs.put(task, posterior(task, weights(task)));
            }
        }
        learn();
        return moved / Math.max(1, table.rows().tasks() * table.pairs());
    }

    /** Returns what follows for a task from its answers and from all that other tasks say. */
    RankingPosterior posterior(int task, double[] weights) {
        var known = table.controls().get(task);
        if (known != null) {
            return RankingPosterior.certain(known);
        }
        var rankings = table.rankingsOf(task);
        var odds = PairOdds.of(rankings, weights);
        addStrengths(odds, task);
        return RankingPosterior.of(odds, rankings);
    }

    /** Returns how much a pair of each answer counts; what the task itself taught about the tasker is left out. */
    double[] weights(int task) {
        var first = table.rows().first(task);
        var weights = new double[table.rows().count(task)];
        for (var answer = 0; answer < weights.length; answer++) {
            var tasker = table.rows().tasker(first + answer);
            var own = beliefs.agreed(task, first + answer);
            weights[answer] = mallows.weight(crowd.agreement(agreed[tasker] - own, total[tasker] - table.pairs()));
        }
        return weights;
    }

    private RankingPosterior alone(int task) {
        var known = table.controls().get(task);
        if (known != null) {
            return RankingPosterior.certain(known);
        }
        var rankings = table.rankingsOf(task);
        var weights = rankings.stream().mapToDouble(_ -> usualWeight()).toArray();
        return RankingPosterior.of(PairOdds.of(rankings, weights), rankings);
    }

    /**
     * Adds the strengths of the options to the odds of their pairs, as they would be without this task: its own pull on each of
     * them is taken back, and what then remains open about them weakens what they say.
     */
    private void addStrengths(double[][] odds, int task) {
        var pull = new double[table.width()];
        var own = new double[table.width()];
        for (var pair = 0; pair < table.pairs(); pair++) {
            var chance = strengths.chance(comparisons.edge(task, pair));
            var belief = beliefs.firstIsBetter(task, pair);
            var surprise = comparisons.worth() * (belief - chance);
            var information = comparisons.worth() * Math.max(0, chance * (1 - chance) - belief * (1 - belief));
            pull[table.firstOf(pair)] += surprise;
            pull[table.secondOf(pair)] -= surprise;
            own[table.firstOf(pair)] += information;
            own[table.secondOf(pair)] += information;
        }
        var without = new double[table.width()];
        var variances = new double[table.width()];
        for (var place = 0; place < table.width(); place++) {
            var option = table.option(task, place);
            variances[place] =
                    1 / Math.max(strengths.priorPrecision(), strengths.precision(option) - own[place]);
            without[place] = strengths.of(option) - variances[place] * pull[place];
        }
        for (var pair = 0; pair < table.pairs(); pair++) {
            var first = table.firstOf(pair);
            var second = table.secondOf(pair);
            var open = Math.sqrt(1 + Math.PI / 8 * (variances[first] + variances[second]));
            var said = comparisons.worth() * (without[first] - without[second]) / open;
            odds[first][second] += said;
            odds[second][first] -= said;
        }
    }

    private void learn() {
        Arrays.fill(agreed, 0);
        Arrays.fill(total, 0);
        for (var task = 0; task < table.rows().tasks(); task++) {
            for (var answer = table.rows().first(task); answer < table.rows().first(task + 1); answer++) {
                agreed[table.rows().tasker(answer)] += beliefs.agreed(task, answer);
                total[table.rows().tasker(answer)] += table.pairs();
            }
        }
        var taskers = new ArrayList<AgreementCounts>();
        for (var tasker = 0; tasker < agreed.length; tasker++) {
            taskers.add(counts(tasker));
        }
        crowd = CrowdAgreement.learn(table.width(), taskers);
        comparisons.count(beliefs);
        strengths.fit();
    }
}
