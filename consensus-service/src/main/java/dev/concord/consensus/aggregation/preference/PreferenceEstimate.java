package dev.concord.consensus.aggregation.preference;

import dev.concord.consensus.aggregation.AnswerSkills;
import dev.concord.consensus.aggregation.Decision;
import dev.concord.consensus.aggregation.Estimate;
import dev.concord.contracts.event.AgreementCounts;
import dev.concord.contracts.event.RankedOption;
import dev.concord.contracts.event.Skill;
import dev.concord.contracts.label.Label;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How each task of a project ranks its options, how reliable the taskers are, and how strong the options are. */
public final class PreferenceEstimate implements Estimate {

    /** Standard deviations between which a normal value lies with a probability of 95 %. */
    private static final double OF_95_PERCENT = 1.959964;

    private final CrowdModel model;
    private final PreferenceTable table;

    PreferenceEstimate(CrowdModel model) {
        this.model = model;
        this.table = model.table();
    }

    @Override
    public int tasks() {
        return table.rows().tasks();
    }

    @Override
    public Label label(int task) {
        return AskedOptions.label(table.optionsOf(task), posterior(task).ranking());
    }

    @Override
    public double confidence(int task) {
        return posterior(task).confidence();
    }

    @Override
    public Decision decision(int task) {
        var posterior = posterior(task);
        var weights = model.weights(task);
        var first = table.rows().first(task);
        var parts = new ArrayList<Decision.Part>();
        var told = new ArrayList<Skill>();
        for (var answer = 0; answer < weights.length; answer++) {
            var weight = Math.max(0, weights[answer]) / model.usualWeight();
            parts.add(WeightedRankings.part(weight, table.ranking(first + answer), posterior));
            told.add(new AgreementCounts(model.agreed(task, first + answer), table.pairs()));
        }
        return new Decision(
                AskedOptions.label(table.optionsOf(task), posterior.ranking()),
                posterior.confidence(),
                Map.of(),
                parts,
                new AnswerSkills(told));
    }

    @Override
    public Optional<Skill> skill(int tasker) {
        var counts = model.counts(tasker);
        return counts.total() > 0 ? Optional.of(counts) : Optional.empty();
    }

    /** Returns whether every two options were compared, be it by way of others; else strengths of both sides mean nothing to each other. */
    public boolean comparesAll() {
        return model.strengths().areConnected();
    }

    /** Returns all options of the project, the strongest first, each with the interval in which its strength lies. */
    public List<RankedOption> ranking() {
        var strengths = model.strengths();
        var names = table.names();
        var variances = strengths.variances();
        var mean = 0.0;
        for (var option = 0; option < names.size(); option++) {
            mean += strengths.of(option) / names.size();
        }
        var ranking = new ArrayList<RankedOption>();
        for (var option = 0; option < names.size(); option++) {
            var strength = strengths.of(option) - mean;
            var reach = OF_95_PERCENT * Math.sqrt(variances[option]);
            ranking.add(new RankedOption(names.get(option), strength, strength - reach, strength + reach));
        }
        ranking.sort(
                Comparator.comparingDouble(RankedOption::strength).reversed().thenComparing(RankedOption::name));
        return List.copyOf(ranking);
    }

    private RankingPosterior posterior(int task) {
        if (table.rows().count(task) == 0) {
            throw new IllegalArgumentException("task: " + task + " (expected: one that has answers)");
        }
        return model.judged(task, model.weights(task));
    }
}
