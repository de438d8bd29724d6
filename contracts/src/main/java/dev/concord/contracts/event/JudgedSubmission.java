package dev.concord.contracts.event;

import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.label.Label;
import java.util.Map;

/**
 * One submission's part in a decision.
 *
 * @param weight how much it counted; 1 for a label that counts like every other
 * @param evidence for a choice by Dawid-Skene, the natural logarithm of the label's likelihood under each class: class prior
 *     times the product of these is the posterior. Empty for other methods.
 */
public record JudgedSubmission(
        SubmissionId submissionId,
        TaskerId taskerId,
        Label label,
        double weight,
        boolean agrees,
        Map<String, Double> evidence) {

    public JudgedSubmission {
        evidence = Map.copyOf(evidence);
    }
}
