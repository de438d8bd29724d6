package dev.concord.consensus.judging.domain;

import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.LabelKind;
import dev.concord.contracts.label.Preference;
import java.util.List;
import java.util.Optional;

/**
 * Whether a label answers the question of its task. submission-service has checked it before, but perhaps without the task's
 * data, and rankings of other options than the task's cannot be compared.
 */
public final class FittingLabel {

    private FittingLabel() {}

    /**
     * Returns what is wrong with the label; empty if it fits.
     *
     * @param options those that the task names; none where its kind asks for no ranking
     */
    public static Optional<String> problem(LabelKind kind, List<String> options, Label label) {
        return kind.problemWith(label).or(() -> problemWithOptions(options, label));
    }

    /** A ranking that fits its kind names as many options as the task, each once: none of them strange, none is missing. */
    private static Optional<String> problemWithOptions(List<String> options, Label label) {
        return label instanceof Preference preference
                        && !options.isEmpty()
                        && !options.containsAll(preference.ranking())
                ? Optional.of("label.ranking: %s (expected the options: %s)".formatted(preference.ranking(), options))
                : Optional.empty();
    }
}
