package dev.concord.contracts.event;

import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.label.Label;
import java.util.Map;

/**
 * One prediction's part in a decision. It is counted like a submission, but is none: it is never rewarded, and nobody's
 * minimum of labels has it in it.
 *
 * @param raterId under which the model's skill is published in this project
 * @param weight as in {@link JudgedSubmission}
 * @param evidence as in {@link JudgedSubmission}
 */
public record JudgedPrediction(
        String model, TaskerId raterId, Label label, double weight, boolean agrees, Map<String, Double> evidence) {

    public JudgedPrediction {
        evidence = Map.copyOf(evidence);
    }
}
