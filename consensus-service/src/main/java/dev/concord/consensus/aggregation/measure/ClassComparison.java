package dev.concord.consensus.aggregation.measure;

import dev.concord.contracts.label.Choice;
import dev.concord.contracts.label.Label;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Compares classes: accuracy, macro-F1, and F1 of class "1" where there are two. A task that was not decided counts as wrong. */
public final class ClassComparison implements GoldComparison {

    private static final String POSITIVE = "1";

    private final Map<String, Count> counts = new HashMap<>();
    private long tasks;
    private long right;

    /** How often a class was said, was meant, and both at once. */
    private static final class Count {
        private long said;
        private long meant;
        private long both;

        double f1() {
            return said + meant == 0 ? 0 : 2.0 * both / (said + meant);
        }
    }

    @Override
    public boolean add(Label decided, Label known) {
        var said = Fitting.as(Choice.class, decided).value();
        var meant = Fitting.as(Choice.class, known).value();
        var isRight = said.equals(meant);
        count(said).said++;
        count(meant).meant++;
        if (isRight) {
            count(said).both++;
            right++;
        }
        tasks++;
        return isRight;
    }

    @Override
    public void addUndecided(Label known) {
        count(Fitting.as(Choice.class, known).value()).meant++;
        tasks++;
    }

    @Override
    public Measures measures() {
        if (tasks == 0) {
            return Measures.NONE;
        }
        var measures = new EnumMap<Measure, Double>(Measure.class);
        measures.put(Measure.ACCURACY, (double) right / tasks);
        measures.put(
                Measure.MACRO_F1,
                counts.values().stream().mapToDouble(Count::f1).average().orElseThrow());
        var positive = counts.get(POSITIVE);
        if (counts.size() == 2 && positive != null) {
            measures.put(Measure.F1, positive.f1());
        }
        return new Measures(measures);
    }

    private Count count(String name) {
        return counts.computeIfAbsent(name, _ -> new Count());
    }
}
