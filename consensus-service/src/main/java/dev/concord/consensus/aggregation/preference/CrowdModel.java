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

    /** Starts with what each task's own rankings say, all taskers and all options being equal. */
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
                var weights = new double[table.rows().count(task)];
                Arrays.fill(weights, usualWeight());
                var posterior = posterior(task, votes(task, weights));
                comparisons.count(task, posterior, strengths);
                beliefs.put(task, posterior);
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
        comparisons.clear();
        for (var task = 0; task < table.rows().tasks(); task++) {
            if (table.rows().count(task) > 0) {
                var votes = votes(task, weights(task));
                var informed = informed(task, votes);
                comparisons.count(task, informed, strengths);
                moved += beliefs.put(task, judged(task, votes, informed));
            }
        }
        learn();
        return moved / Math.max(1, table.rows().tasks() * table.pairs());
    }

    /** Returns what follows for a task from its answers, weighted, and from all that other tasks say of their options. */
    RankingPosterior judged(int task, double[] weights) {
        var votes = votes(task, weights);
        return judged(task, votes, informed(task, votes));
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

    private double[][] votes(int task, double[] weights) {
        return PairOdds.of(table.rankingsOf(task), weights);
    }

    /** What follows with the strengths as they are. It teaches the strengths, as expectation-maximisation has it. */
    private RankingPosterior informed(int task, double[][] votes) {
        var said = new double[table.width()];
        for (var place = 0; place < said.length; place++) {
            said[place] = strengths.of(table.option(task, place));
        }
        return posterior(task, PairOdds.plus(votes, said, new double[said.length], comparisons.worth()));
    }

    /**
     * What follows with the strengths as they would be without this task, which must not be its own witness: its pull on each
     * of them is taken back, and what then remains open about them weakens what they say.
     */
    private RankingPosterior judged(int task, double[][] votes, RankingPosterior informed) {
        var pull = new double[table.width()];
        var own = new double[table.width()];
        for (var pair = 0; pair < table.pairs(); pair++) {
            var first = table.firstOf(pair);
            var second = table.secondOf(pair);
            var surprise = informed.before()[first][second] - strengths.chance(comparisons.edge(task, pair));
            pull[first] += comparisons.worth() * surprise;
            pull[second] -= comparisons.worth() * surprise;
            own[first] += comparisons.worth() * surprise * surprise;
            own[second] += comparisons.worth() * surprise * surprise;
        }
        var said = new double[table.width()];
        var open = new double[table.width()];
        for (var place = 0; place < said.length; place++) {
            var option = table.option(task, place);
            open[place] = 1 / Math.max(strengths.priorPrecision(), strengths.precision(option) - own[place]);
            said[place] = strengths.of(option) - open[place] * pull[place];
        }
        return posterior(task, PairOdds.plus(votes, said, open, comparisons.worth()));
    }

    private RankingPosterior posterior(int task, double[][] odds) {
        var known = table.controls().get(task);
        return known == null ? RankingPosterior.of(odds, table.rankingsOf(task)) : RankingPosterior.certain(known);
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
        strengths.fit();
    }
}
