package dev.concord.consensus.aggregation.simulation;

import dev.concord.consensus.aggregation.choice.batch.ChoiceEstimate;
import dev.concord.consensus.aggregation.choice.batch.ChoiceMethod;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How often each method is right on each made-up crowd, in percent, in the mean of some draws. */
record ChoiceMethodsTable(Map<ChoiceScenario, Map<ChoiceMethod, Double>> accuracy) {

    static final List<ChoiceMethod> METHODS = List.of(
            ChoiceMethod.MAJORITY,
            ChoiceMethod.DAWID_SKENE,
            ChoiceMethod.GLAD,
            ChoiceMethod.MACE,
            ChoiceMethod.CONCORD);

    /** Draws the crowds by the seeds from 1 up. */
    static ChoiceMethodsTable measured(int tasks, int draws) {
        var accuracy = new EnumMap<ChoiceScenario, Map<ChoiceMethod, Double>>(ChoiceScenario.class);
        for (var scenario : ChoiceScenario.values()) {
            var row = new EnumMap<ChoiceMethod, Double>(ChoiceMethod.class);
            for (var seed = 1; seed <= draws; seed++) {
                var crowd = scenario.crowd(tasks, seed);
                for (var method : METHODS) {
                    var percent = percentRight(method.refinement().refine(crowd.table()), crowd.truth());
                    row.merge(method, percent / draws, Double::sum);
                }
            }
            accuracy.put(scenario, row);
        }
        return new ChoiceMethodsTable(accuracy);
    }

    private static double percentRight(ChoiceEstimate estimate, int[] truth) {
        return 100.0
                * IntStream.range(0, truth.length)
                        .filter(task -> estimate.best(task) == truth[task])
                        .count()
                / truth.length;
    }

    double of(ChoiceScenario scenario, ChoiceMethod method) {
        return accuracy.getOrDefault(scenario, Map.of()).getOrDefault(method, Double.NaN);
    }

    double mean(ChoiceMethod method) {
        return accuracy.values().stream()
                .mapToDouble(row -> row.get(method))
                .average()
                .orElseThrow();
    }

    String markdown() {
        var lines = new StringBuilder("| crowd | ");
        lines.append(METHODS.stream().map(ChoiceMethod::toString).collect(Collectors.joining(" | ")));
        lines.append(" |\n|---|").append("---|".repeat(METHODS.size())).append('\n');
        accuracy.forEach((scenario, row) -> lines.append(
                line(scenario.toString(), METHODS.stream().map(row::get).toList())));
        return lines.append(line("mean", METHODS.stream().map(this::mean).toList()))
                .toString();
    }

    private static String line(String name, List<Double> percents) {
        return percents.stream()
                .map(percent -> String.format(Locale.ROOT, "%.1f", percent))
                .collect(Collectors.joining(" | ", "| " + name + " | ", " |\n"));
    }
}
