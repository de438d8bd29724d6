package dev.concord.consensus.aggregation;

import dev.concord.contracts.label.Choice;
import dev.concord.contracts.label.ChoiceKind;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.LabelKind;
import dev.concord.contracts.label.Scale;
import dev.concord.contracts.label.ScaleKind;
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

    /** Returns the classes of a question of choice. */
    public List<String> classes() {
        return switch (kind) {
            case ChoiceKind choices -> choices.classes();
            case ScaleKind scale -> throw new IllegalStateException("a scale has no classes: " + scale);
        };
    }

    /** Returns the scale of a question of degree. */
    public ScaleKind scale() {
        return switch (kind) {
            case ScaleKind scale -> scale;
            case ChoiceKind choices -> throw new IllegalStateException("not a scale: " + choices);
        };
    }

    /** Returns the class of each answer, by its place among the classes. */
    public int[] givenClasses() {
        return answers.stream().mapToInt(answer -> placeOf(answer.label())).toArray();
    }

    /** Returns the value of each answer. */
    public double[] givenValues() {
        return answers.stream().mapToDouble(answer -> valueOf(answer.label())).toArray();
    }

    public Optional<Integer> controlClass() {
        return Optional.ofNullable(control).map(this::placeOf);
    }

    public Optional<Double> controlValue() {
        return Optional.ofNullable(control).map(Question::valueOf);
    }

    private int placeOf(Label label) {
        var place = label instanceof Choice choice ? classes().indexOf(choice.value()) : -1;
        if (place < 0) {
            throw new IllegalArgumentException("label: " + label + " (expected one of: " + classes() + ")");
        }
        return place;
    }

    private static double valueOf(Label label) {
        return switch (label) {
            case Scale scale -> scale.value();
            case Choice choice -> throw new IllegalArgumentException("label: " + choice + " (expected: a scale)");
        };
    }
}
