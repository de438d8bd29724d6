package dev.concord.task.imports.format;

import dev.concord.contracts.event.Overlap;
import dev.concord.contracts.event.Prediction;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.LabelKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a line must keep to become a task of its project: labels of the project's kind must be possible for it. */
public record TaskRules(LabelKind labelKind, Overlap overlap, Annotations annotations, PredictionRules predictions) {

    /** Rules for files that bring no annotations, or whose annotations do not count. */
    public TaskRules(LabelKind labelKind, Overlap overlap) {
        this(labelKind, overlap, Annotations.LEFT_OUT);
    }

    /** Rules for files whose predictions nobody asks for. */
    public TaskRules(LabelKind labelKind, Overlap overlap, Annotations annotations) {
        this(labelKind, overlap, annotations, PredictionRules.IGNORED);
    }

    /** Makes a task of a file that knows no predictions. */
    NewTask task(String name, JsonNode data, @Nullable Label control) {
        return task(name, data, control, List.of());
    }

    /** Makes a task of which somebody has given an answer: a known one, or a model's. */
    NewTask annotated(String name, JsonNode data, @Nullable Marked marked, List<Prediction> predictions) {
        if (marked == null) {
            return task(name, data, null, predictions);
        }
        return switch (annotations) {
            case LEFT_OUT -> task(name, data, null, predictions);
            case CONTROL -> task(name, data, marked.label(), predictions);
            case PREDICTION -> {
                var all = new ArrayList<>(predictions);
                all.add(this.predictions.ofUnnamed(marked.label(), marked.score()));
                yield task(name, data, null, all);
            }
        };
    }

    /**
     * Makes the task.
     *
     * @throws IllegalArgumentException saying what is wrong with it
     */
    NewTask task(String name, JsonNode data, @Nullable Label control, List<Prediction> predicted) {
        labelKind.problemWithData(data).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
        if (control != null) {
            requireFits("control", control, data);
        }
        predicted.forEach(each -> requireFits("predictions", each.label(), data));
        requireNone(Prediction.problemWith(predicted));
        return new NewTask(name, TaskJson.write(data), control, predicted);
    }

    /** A known or a predicted answer is a label like any other, and may be the task's agreement. */
    private void requireFits(String field, Label label, JsonNode data) {
        requireNone(labelKind
                .problemWith(label, data)
                .or(() -> overlap.problemWithSizeOf(label))
                .map(problem -> field + ": " + problem));
    }

    private static void requireNone(Optional<String> problem) {
        problem.ifPresent(found -> {
            throw new IllegalArgumentException(found);
        });
    }
}
