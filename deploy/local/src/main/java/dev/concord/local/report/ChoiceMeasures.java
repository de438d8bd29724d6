package dev.concord.local.report;

import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares agreed classes with known ones. A task without a label counts as wrong. */
public final class ChoiceMeasures {

    private static final String POSITIVE = "1";

    private ChoiceMeasures() {}

    /** Compares the answer of every task that has a known one. */
    public static Measures of(Map<String, String> agreed, Map<String, String> known) {
        if (known.isEmpty()) {
            return Measures.NONE;
        }
        var classes = new TreeSet<>(known.values());
        known.keySet().stream().filter(agreed::containsKey).map(agreed::get).forEach(classes::add);
        var right = known.entrySet().stream()
                .filter(each -> each.getValue().equals(agreed.get(each.getKey())))
                .count();
        var macroF1 = classes.stream()
                .mapToDouble(each -> f1(each, agreed, known))
                .average()
                .orElseThrow();
        var positive = classes.size() == 2 && classes.contains(POSITIVE) ? (Double) f1(POSITIVE, agreed, known) : null;
        return new Measures(right / (double) known.size(), macroF1, positive, null, null);
    }

    private static double f1(String name, Map<String, String> agreed, Map<String, String> known) {
        var said = 0;
        var meant = 0;
        var both = 0;
        for (var answer : known.entrySet()) {
            var isSaid = name.equals(saidOf(answer.getKey(), agreed));
            var isMeant = name.equals(answer.getValue());
            said += isSaid ? 1 : 0;
            meant += isMeant ? 1 : 0;
            both += isSaid && isMeant ? 1 : 0;
        }
        return said + meant == 0 ? 0 : 2.0 * both / (said + meant);
    }

    private static @Nullable String saidOf(String task, Map<String, String> agreed) {
        return agreed.get(task);
    }
}
