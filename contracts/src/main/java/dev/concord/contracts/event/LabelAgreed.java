package dev.concord.contracts.event;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TaskId;
import dev.concord.contracts.label.Label;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The decision of a task so far, with all that is needed to recompute it. A later decision has a greater revision.
 *
 * @param label the best label; absent only if the task was withdrawn
 * @param confidence the probability that the label is right, 0..1
 * @param labelsWanted how many labels the task came to want; fixed by the first decision, the same in each later one
 * @param prior the class prior the decision used; empty where the method has none
 * @param calibration what makes the confidence honest; absent without a label, and in records of before this was told
 * @param reviewed true if a reviewer has ruled that this is the label; absent if the labels alone decided
 * @param predictions of models, which counted beside the submissions; absent if there were none
 */
public record LabelAgreed(
        TaskId taskId,
        ProjectId projectId,
        String taskName,
        AgreementState state,
        @Nullable Label label,
        double confidence,
        Revision revision,
        DecisionMethod method,
        int labelsWanted,
        Map<String, Double> prior,
        List<JudgedSubmission> submissions,
        @Nullable Calibration calibration,
        @Nullable Boolean reviewed,
        @Nullable List<JudgedPrediction> predictions)
        implements Event {

    public LabelAgreed {
        prior = Map.copyOf(prior);
        submissions = List.copyOf(submissions);
        predictions = predictions == null ? null : List.copyOf(predictions);
    }

    /** A decision by the labels alone, of which it is not said what makes its confidence honest. */
    public LabelAgreed(
            TaskId taskId,
            ProjectId projectId,
            String taskName,
            AgreementState state,
            @Nullable Label label,
            double confidence,
            Revision revision,
            DecisionMethod method,
            int labelsWanted,
            Map<String, Double> prior,
            List<JudgedSubmission> submissions) {
        this(
                taskId,
                projectId,
                taskName,
                state,
                label,
                confidence,
                revision,
                method,
                labelsWanted,
                prior,
                submissions,
                null,
                null,
                null);
    }

    @Override
    public String key() {
        return taskId.toString();
    }
}
