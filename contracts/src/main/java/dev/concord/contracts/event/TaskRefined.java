package dev.concord.contracts.event;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.RefinementId;
import dev.concord.contracts.id.TaskId;
import dev.concord.contracts.label.Label;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One task as it was decided together with all others of its project. Consensus-service tells itself so; to everybody else it
 * speaks by {@link LabelAgreed}.
 *
 * @param complete whether every label of the project that will ever count was read: up to its end marker in every partition
 * @param label the best label
 * @param confidence the probability that the label is right, 0..1
 * @param prior the class prior the decision used; empty where the method has none
 * @param beliefs for a choice, how probable each class is, absent meaning zero; what the taskers' skills are told. Empty for
 *     other kinds and where nothing is to be told
 * @param submissions the ones that it was decided by; a task that has others by now is not described
 * @param calibration what makes the confidence honest; absent in records of before this was told
 * @param predictions the ones that it was decided by too; absent if there were none
 */
public record TaskRefined(
        TaskId taskId,
        ProjectId projectId,
        RefinementId refinementId,
        boolean complete,
        Label label,
        double confidence,
        Map<String, Double> prior,
        Map<String, Double> beliefs,
        List<RefinedSubmission> submissions,
        @Nullable Calibration calibration,
        @Nullable List<RefinedPrediction> predictions)
        implements Event {

    public TaskRefined {
        prior = Map.copyOf(prior);
        beliefs = Map.copyOf(beliefs);
        submissions = List.copyOf(submissions);
        predictions = predictions == null ? null : List.copyOf(predictions);
    }

    /** A decision of which it is not said what makes its confidence honest. */
    public TaskRefined(
            TaskId taskId,
            ProjectId projectId,
            RefinementId refinementId,
            boolean complete,
            Label label,
            double confidence,
            Map<String, Double> prior,
            Map<String, Double> beliefs,
            List<RefinedSubmission> submissions) {
        this(taskId, projectId, refinementId, complete, label, confidence, prior, beliefs, submissions, null, null);
    }

    @Override
    public String key() {
        return taskId.toString();
    }
}
