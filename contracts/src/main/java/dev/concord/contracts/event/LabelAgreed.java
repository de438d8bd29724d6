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
 * @param reviewed true if a reviewer has ruled that this is the label; absent if the labels alone decided
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
        @Nullable Boolean reviewed)
        implements Event {

    public LabelAgreed {
        prior = Map.copyOf(prior);
        submissions = List.copyOf(submissions);
    }

    /** A decision by the labels alone. */
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
                null);
    }

    @Override
    public String key() {
        return taskId.toString();
    }
}
