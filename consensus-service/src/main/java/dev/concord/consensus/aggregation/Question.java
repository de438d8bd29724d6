package dev.concord.consensus.aggregation;

import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.LabelKind;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A task to decide: its answers in the order of the log, at least one, all fitting the kind.
 *
 * @param control the known answer of a control task
 * @param sent what the task has said of its taskers before; the skills may contain it, and a task must not be its own witness
 */
public record Question(LabelKind kind, @Nullable Label control, List<Answer> answers, Evidence sent, Stage stage) {

    public Question {
        answers = List.copyOf(answers);
        if (answers.isEmpty()) {
            throw new IllegalArgumentException("answers: none (expected: at least one)");
        }
    }

    /** Returns the kind in the form that a method for such kinds expects. */
    public <K extends LabelKind> K kind(Class<K> form) {
        return fitting("labelKind", form, kind);
    }

    /** Returns the label of each answer. */
    public <L extends Label> List<L> labels(Class<L> form) {
        return answers.stream()
                .map(answer -> fitting("label", form, answer.label()))
                .toList();
    }

    /** Returns the known answer, if there is one. */
    public <L extends Label> Optional<L> control(Class<L> form) {
        return Optional.ofNullable(control).map(known -> fitting("controlLabel", form, known));
    }

    private static <T> T fitting(String field, Class<T> form, Object value) {
        if (!form.isInstance(value)) {
            throw new IllegalArgumentException("%s: %s (expected: a %s)".formatted(field, value, form.getSimpleName()));
        }
        return form.cast(value);
    }
}
