package dev.concord.consensus.aggregation.choice.batch;

import dev.concord.consensus.aggregation.BatchRefinement;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;

/** The ways to estimate choices, by name: the default, and those that it is compared with. */
public enum ChoiceMethod {
    /** The default; see {@link Concord}. */
    CONCORD("concord", 150),
    /** The class with the most votes. */
    MAJORITY("majority", 0),
    /** Votes weighted by agreement with the majority; see {@link Wawa}. */
    WAWA("wawa", 0),
    /** One probability of being right for each tasker; see {@link OneCoinModel}. */
    ONE_COIN("one-coin", 100),
    /** A confusion matrix for each tasker; see {@link ConfusionModel}. */
    DAWID_SKENE("dawid-skene", 100),
    /** Abilities of taskers and easiness of tasks; see {@link Glad}. */
    GLAD("glad", 100),
    /** Taskers who know, or have habits; see {@link Mace}. */
    MACE("mace", 50);

    private final String text;
    private final int usualIterations;

    ChoiceMethod(String text, int usualIterations) {
        this.text = text;
        this.usualIterations = usualIterations;
    }

    /** Returns the method of this name. */
    public static Optional<ChoiceMethod> named(String name) {
        return Arrays.stream(values())
                .filter(method -> method.text.equals(name))
                .findFirst();
    }

    /** Tells whether the method goes over all answers again and again, and can be told how often. */
    public boolean iterates() {
        return usualIterations > 0;
    }

    /** Returns the method with its usual limit of iterations, on all processors. */
    public BatchRefinement<ChoiceTable, ChoiceEstimate> refinement() {
        return refinement(OptionalInt.empty());
    }

    /**
     * Returns the method, on all processors. How many there are makes no difference to what it finds.
     *
     * @param iterations the most there may be; its usual limit if absent
     * @throws IllegalArgumentException if the method does not iterate, or there are none
     */
    public BatchRefinement<ChoiceTable, ChoiceEstimate> refinement(OptionalInt iterations) {
        if (iterations.isPresent() && !(iterates() && iterations.getAsInt() > 0)) {
            throw new IllegalArgumentException("iterations: %d (expected: %s, for %s)"
                    .formatted(iterations.getAsInt(), iterates() ? "at least 1" : "none", text));
        }
        return refinement(iterations.orElse(usualIterations), Workers.ofMachine());
    }

    BatchRefinement<ChoiceTable, ChoiceEstimate> refinement(int iterations, Workers workers) {
        return switch (this) {
            case CONCORD -> new Concord(iterations, workers);
            case MAJORITY -> new Majority(workers);
            case WAWA -> new Wawa(workers);
            case ONE_COIN -> new LikelihoodEm(iterations, OneCoinModel::new, workers);
            case DAWID_SKENE -> new LikelihoodEm(iterations, ConfusionModel::of, workers);
            case GLAD -> new Glad(iterations, workers);
            case MACE -> new Mace(iterations, workers);
        };
    }

    /** Returns the name. */
    @Override
    public String toString() {
        return text;
    }
}
