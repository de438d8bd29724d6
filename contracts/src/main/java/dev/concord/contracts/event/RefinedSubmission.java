package dev.concord.contracts.event;

import dev.concord.contracts.id.SubmissionId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One submission's part in a refined decision.
 *
 * @param weight how much it counted; 1 for a label that counts like every other
 * @param evidence as in {@link JudgedSubmission}
 * @param skill what the decision says of the tasker's skill; absent for a choice, where the task's beliefs say it for all
 */
public record RefinedSubmission(
        SubmissionId submissionId,
        double weight,
        boolean agrees,
        Map<String, Double> evidence,
        @Nullable Skill skill) {

    public RefinedSubmission {
        evidence = Map.copyOf(evidence);
    }
}
