package dev.concord.consensus.judging.domain;

import dev.concord.contracts.event.ContractViolation;
import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.event.Policy;
import dev.concord.contracts.event.Prediction;
import dev.concord.contracts.event.PredictionUse;
import dev.concord.contracts.event.TaskCreated;
import dev.concord.contracts.event.Terms;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TaskId;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.LabelKind;
import dev.concord.contracts.label.PreferenceKind;
import dev.concord.contracts.label.TextKind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a task was opened under: all of its event that judging needs.
 *
 * @param options those that a ranking must name; none where the kind asks for no ranking
 * @param predictions those that count
 */
public record OpenedTask(
        TaskId taskId,
        ProjectId projectId,
        String name,
        LabelKind labelKind,
        Policy policy,
        Terms terms,
        @Nullable Label controlLabel,
        List<String> options,
        List<Prediction> predictions) {

    private static final int MAX_NAME = 1_000;

    public OpenedTask {
        // States of before these were remembered have none.
        options = options == null ? List.of() : List.copyOf(options);
        predictions = predictions == null ? List.of() : List.copyOf(predictions);
    }

    /**
     * Takes a task over.
     *
     * @throws ContractViolation if it cannot ever be judged
     */
    public static OpenedTask of(TaskCreated created) {
        requireFittingMethod(created);
        requireReviewable(created);
        var options = options(created);
        requireFittingControl(created, options);
        var predictions = created.predictionsTo(PredictionUse.COUNT);
        requireFittingPredictions(created, options, predictions);
        if (created.name().length() > MAX_NAME) {
            throw new ContractViolation("name: %d characters (expected: at most %d)"
                    .formatted(created.name().length(), MAX_NAME));
        }
        return new OpenedTask(
                created.taskId(),
                created.projectId(),
                created.name(),
                created.labelKind(),
                created.policy(),
                created.terms(),
                created.controlLabel(),
                options,
                predictions);
    }

    /** Returns what is wrong with a label for this task; empty if it fits. */
    public Optional<String> problemWith(Label label) {
        return FittingLabel.problem(labelKind, options, label);
    }

    private static List<String> options(TaskCreated created) {
        if (!(created.labelKind() instanceof PreferenceKind preference)) {
            return List.of();
        }
        preference.problemWithData(created.data()).ifPresent(problem -> {
            throw new ContractViolation(problem);
        });
        return preference.optionsIn(created.data());
    }

    /** Returns for how long its closing project waits for rulings. */
    public long reviewMillis() {
        var review = policy.review();
        return review == null ? 0 : Duration.ofSeconds(review.windowSeconds()).toMillis();
    }

    private static void requireFittingMethod(TaskCreated created) {
        var method = created.policy().method();
        var fitting = DecisionMethod.of(created.labelKind());
        if (!fitting.contains(method)) {
            throw new ContractViolation("policy.method: %s (expected one of: %s)".formatted(method, fitting));
        }
    }

    private static void requireReviewable(TaskCreated created) {
        if (created.policy().peerReview() != null && !(created.labelKind() instanceof TextKind)) {
            throw new ContractViolation("policy.peerReview: %s (expected: none where the labels are not texts)"
                    .formatted(created.policy().peerReview()));
        }
    }

    private static void requireFittingControl(TaskCreated created, List<String> options) {
        var control = created.controlLabel();
        if (control == null) {
            return;
        }
        FittingLabel.problem(created.labelKind(), options, control).ifPresent(problem -> {
            throw new ContractViolation("controlLabel: " + problem);
        });
    }

    private static void requireFittingPredictions(
            TaskCreated created, List<String> options, List<Prediction> predictions) {
        Prediction.problemWith(predictions)
                .or(() -> predictions.stream()
                        .flatMap(each -> FittingLabel.problem(created.labelKind(), options, each.label()).stream())
                        .findFirst()
                        .map(problem -> "predictions: " + problem))
                .ifPresent(problem -> {
                    throw new ContractViolation(problem);
                });
    }
}
