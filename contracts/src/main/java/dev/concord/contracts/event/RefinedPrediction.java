package dev.concord.contracts.event;

import dev.concord.contracts.id.TaskerId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One prediction's part in a refined decision.
 *
 * @param raterId the model's, in this project
 * @param weight as in {@link RefinedSubmission}
 * @param evidence as in {@link JudgedSubmission}
 * @param skill as in {@link RefinedSubmission}
 */
public record RefinedPrediction(
        TaskerId raterId,
        double weight,
        boolean agrees,
        Map<String, Double> evidence,
        @Nullable Skill skill) {

    public RefinedPrediction {
        evidence = Map.copyOf(evidence);
    }
}
