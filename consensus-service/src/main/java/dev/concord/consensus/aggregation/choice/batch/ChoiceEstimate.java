package dev.concord.consensus.aggregation.choice.batch;

import dev.concord.consensus.aggregation.ClassBeliefs;
import dev.concord.consensus.aggregation.Decision;
import dev.concord.consensus.aggregation.Estimate;
import dev.concord.consensus.aggregation.Evidence;
import dev.concord.contracts.event.ConfusionCounts;
import dev.concord.contracts.event.Skill;
import dev.concord.contracts.label.Choice;
import dev.concord.contracts.label.Label;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What a method has found of a project's choices: a probability for each class of each task, and each tasker's confusion. */
public final class ChoiceEstimate implements Estimate {

    private static final double TIE = 1e-5;
    /** Beliefs below this are not told on: they would fill the skills of a hundred classes with dust. */
    private static final double LEAST_BELIEF = 0.001;

    private final ChoiceTable table;
    private final Posteriors posteriors;
    private final Posteriors beliefs;
    private final Reasons reasons;
    private final double[] counts;
    private final OptionalInt iterations;

    /**
     * Takes over the arrays.
     *
     * @param beliefs what of the posteriors the counts were made of
     * @param counts how often each vote was given on tasks of each class, in expectation; empty if the method learns no skills
     */
    ChoiceEstimate(ChoiceTable table, Posteriors posteriors, Posteriors beliefs, Reasons reasons, double[] counts) {
        this(table, posteriors, beliefs, reasons, counts, OptionalInt.empty());
    }

    private ChoiceEstimate(
            ChoiceTable table,
            Posteriors posteriors,
            Posteriors beliefs,
            Reasons reasons,
            double[] counts,
            OptionalInt iterations) {
        this.table = table;
        this.posteriors = posteriors;
        this.beliefs = beliefs;
        this.reasons = reasons;
        this.counts = counts;
        this.iterations = iterations;
    }

    /** Returns the same, found in so many iterations. */
    ChoiceEstimate after(int howMany) {
        return new ChoiceEstimate(table, posteriors, beliefs, reasons, counts, OptionalInt.of(howMany));
    }

    /** Returns how often the method went over all answers; empty if it does not iterate. */
    public OptionalInt iterations() {
        return iterations;
    }

    @Override
    public int tasks() {
        return table.tasks();
    }

    /** Returns how probable the class at that place is as the task's true one. */
    public double probability(int task, int truth) {
        return posteriors.get(task, truth);
    }

    /** Returns how probable each class is. */
    public double[] probabilities(int task) {
        var probabilities = new double[posteriors.classes()];
        posteriors.get(task, probabilities);
        return probabilities;
    }

    /** Returns the place of the most probable class; among equals the one that was given first, for their order means nothing. */
    public int best(int task) {
        var greatest = greatest(task);
        for (var answer = table.first(task); answer < table.first(task + 1); answer++) {
            if (probability(task, table.given(answer)) >= greatest - TIE) {
                return table.given(answer);
            }
        }
        var truth = 0;
        while (probability(task, truth) < greatest) {
            truth++;
        }
        return truth;
    }

    /**
     * Returns the most probable class.
     *
     * @throws IllegalArgumentException if the task has no answers
     */
    @Override
    public Label label(int task) {
        if (table.count(task) == 0) {
            throw new IllegalArgumentException("task: " + task + " (expected: one that has answers)");
        }
        return new Choice(table.classes().get(best(task)));
    }

    @Override
    public double confidence(int task) {
        return Math.min(1, greatest(task));
    }

    @Override
    public Decision decision(int task) {
        var best = best(task);
        var parts = new ArrayList<Decision.Part>();
        for (var answer = table.first(task); answer < table.first(task + 1); answer++) {
            parts.add(new Decision.Part(
                    reasons.weight(task, answer),
                    table.given(answer) == best,
                    named(reasons.logLikelihood(task, answer))));
        }
        return new Decision(label(task), confidence(task), prior(task), parts, evidence(task));
    }

    /** Returns how often the tasker gave each class when another was true, in expectation. */
    @Override
    public Optional<Skill> skill(int tasker) {
        var votes = table.votes();
        if (counts.length == 0 || tasker >= table.taskers() || votes.first(tasker) == votes.first(tasker + 1)) {
            return Optional.empty();
        }
        var classes = table.classes();
        var rows = new HashMap<String, Map<String, Double>>();
        for (var vote = votes.first(tasker); vote < votes.first(tasker + 1); vote++) {
            for (var truth = 0; truth < classes.size(); truth++) {
                var count = counts[vote * TaskerRows.width(classes.size()) + truth];
                if (count >= LEAST_BELIEF) {
                    rows.computeIfAbsent(classes.get(truth), _ -> new HashMap<>())
                            .put(classes.get(votes.given(vote)), count);
                }
            }
        }
        return Optional.of(new ConfusionCounts(rows));
    }

    private double greatest(int task) {
        var greatest = 0.0;
        for (var truth = 0; truth < posteriors.classes(); truth++) {
            greatest = Math.max(greatest, probability(task, truth));
        }
        return greatest;
    }

    private Map<String, Double> prior(int task) {
        if (table.isControl(task)) {
            return Map.of(table.classes().get(table.known(task)), 1.0);
        }
        var prior = named(reasons.logPrior(task));
        prior.replaceAll((_, logarithm) -> Math.exp(logarithm));
        return prior;
    }

    /** Minus infinity, which no JSON can say, is left out. */
    private Map<String, Double> named(double[] logarithms) {
        var named = new HashMap<String, Double>();
        for (var truth = 0; truth < logarithms.length; truth++) {
            if (logarithms[truth] > Double.NEGATIVE_INFINITY) {
                named.put(table.classes().get(truth), logarithms[truth]);
            }
        }
        return named;
    }

    private Evidence evidence(int task) {
        if (counts.length == 0) {
            return Evidence.NONE;
        }
        var told = new HashMap<String, Double>();
        for (var truth = 0; truth < beliefs.classes(); truth++) {
            if (beliefs.get(task, truth) >= LEAST_BELIEF) {
                told.put(table.classes().get(truth), beliefs.get(task, truth));
            }
        }
        var sum = told.values().stream().mapToDouble(Double::doubleValue).sum();
        told.replaceAll((_, belief) -> belief / sum);
        return new ClassBeliefs(table.count(task), told);
    }
}
