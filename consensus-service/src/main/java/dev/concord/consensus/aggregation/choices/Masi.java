package dev.concord.consensus.aggregation.choices;

import dev.concord.consensus.aggregation.AgreementMeasure;
import dev.concord.contracts.label.Choices;
import dev.concord.contracts.label.Label;
import java.util.HashSet;

/**
 * The distance of two sets by Passonneau (2006), "Measuring Agreement on Set-valued Items": one minus the product of their
 * Jaccard index and of their monotonicity, which is 1 for the same set, 2/3 where one holds the other, 1/3 where they only
 * overlap. Whoever says less is nearer than who says something else, and no two different sets come nearer than 1/3.
 */
public final class Masi implements AgreementMeasure {

    private static final double ONE_HOLDS_THE_OTHER = 2.0 / 3;
    private static final double OVERLAPPING = 1.0 / 3;

    @Override
    public double disagreement(Label one, Label other) {
        var first = new HashSet<>(((Choices) one).values());
        var second = new HashSet<>(((Choices) other).values());
        if (first.equals(second)) {
            return 0;
        }
        var both = new HashSet<>(first);
        both.retainAll(second);
        var either = first.size() + second.size() - both.size();
        var nested = both.size() == Math.min(first.size(), second.size());
        return 1 - (double) both.size() / either * (nested ? ONE_HOLDS_THE_OTHER : OVERLAPPING);
    }
}
