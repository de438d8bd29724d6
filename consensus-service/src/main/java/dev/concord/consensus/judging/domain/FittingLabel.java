package dev.concord.consensus.judging.domain;

import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.Preference;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Whether a label can count with those that the task already has. */
final class FittingLabel {

    private FittingLabel() {}

    /** While the task has not arrived, nothing is known of its kind. */
    static boolean fits(TaskState state, Label label) {
        var task = state.task();
        return task == null
                || task.labelKind().problemWith(label).isEmpty() && ranksTheSame(state, task, label);
    }

    /** A task has options of its own, which its control label and its first label name; rankings of others cannot be compared. */
    private static boolean ranksTheSame(TaskState state, OpenedTask task, Label label) {
        return Stream.concat(
                        Stream.ofNullable(task.controlLabel()),
                        state.labels().stream().map(CountedLabel::label))
                .findFirst()
                .map(first -> options(first).equals(options(label)))
                .orElse(true);
    }

    private static List<String> options(Label label) {
        return label instanceof Preference preference
                ? preference.ranking().stream()
                        .sorted(Comparator.naturalOrder())
                        .toList()
                : List.of();
    }
}
