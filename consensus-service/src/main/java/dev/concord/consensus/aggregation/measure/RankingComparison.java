package dev.concord.consensus.aggregation.measure;

import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.Preference;
import java.util.List;
import java.util.Map;

/**
 * Compares rankings: how many are right from the first option to the last, and which share of pairs is in the right order, as
 * confidence has it. Of a task that was not decided, nothing is right.
 */
public final class RankingComparison implements GoldComparison {

    private long tasks;
    private double right;
    private double pairs;

    @Override
    public boolean add(Label decided, Label known) {
        var scores = scores(decided, known);
        tasks++;
        right += scores.accuracy();
        pairs += scores.pairs();
        return scores.accuracy() == 1;
    }

    @Override
    public double share(boolean isRight, Label decided, Label known) {
        return scores(decided, known).pairs();
    }

    @Override
    public void addUndecided(Label known) {
        tasks++;
    }

    @Override
    public Measures measures() {
        return tasks == 0
                ? Measures.NONE
                : new Measures(Map.of(Measure.ACCURACY, right / tasks, Measure.PAIR_ACCURACY, pairs / tasks));
    }

    private static RankingScores scores(Label decided, Label known) {
        return RankingScores.of(
                List.of(Fitting.as(Preference.class, decided)), List.of(Fitting.as(Preference.class, known)));
    }
}
