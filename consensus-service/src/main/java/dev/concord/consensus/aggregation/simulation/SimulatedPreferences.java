package dev.concord.consensus.aggregation.simulation;

import dev.concord.contracts.label.Preference;
import dev.concord.contracts.label.PreferenceKind;
import java.util.List;
import java.util.Map;

/**
 * A project of preferences whose truth, options and taskers are known.
 *
 * @param answers in the order in which they were given
 * @param truth the true ranking of each task's options
 * @param strengths of the options, as log-odds
 * @param agreement the share of pairs of options that each tasker gets right when asked for two; 0.5 for a spammer
 * @param alone what the most reliable tasker would have given for each task, had nobody else been asked
 */
public record SimulatedPreferences(
        PreferenceKind kind,
        List<Given> answers,
        List<Preference> truth,
        Map<String, Double> strengths,
        List<Double> agreement,
        List<Preference> alone) {

    public SimulatedPreferences {
        answers = List.copyOf(answers);
        truth = List.copyOf(truth);
        strengths = Map.copyOf(strengths);
        agreement = List.copyOf(agreement);
        alone = List.copyOf(alone);
    }

    /** One label. */
    public record Given(int task, int tasker, Preference label) {}
}
