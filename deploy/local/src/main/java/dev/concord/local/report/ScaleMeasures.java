package dev.concord.local.report;

import java.util.Map;

/** Compares agreed numbers with known ones. A task without a label is left out: it has no error that could be counted. */
public final class ScaleMeasures {

    private ScaleMeasures() {}

    public static Measures of(Map<String, Double> agreed, Map<String, Double> known) {
        var errors = known.entrySet().stream()
                .filter(answer -> agreed.containsKey(answer.getKey()))
                .mapToDouble(answer -> Math.abs(agreed.getOrDefault(answer.getKey(), 0.0) - answer.getValue()))
                .toArray();
        if (errors.length == 0) {
            return Measures.NONE;
        }
        var sum = 0.0;
        var squares = 0.0;
        for (var error : errors) {
            sum += error;
            squares += error * error;
        }
        return new Measures(null, null, null, sum / errors.length, Math.sqrt(squares / errors.length));
    }
}
