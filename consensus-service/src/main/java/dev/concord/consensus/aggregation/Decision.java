package dev.concord.consensus.aggregation;

import dev.concord.contracts.label.Label;
import java.util.List;
import java.util.Map;

/**
 * The best label, how sure it is, what each answer had to do with it, and what it says of the taskers.
 *
 * @param confidence the probability that the label is right; of a transcript, that one of its words is
 * @param prior the class prior; empty where the method has none
 * @param parts one for each answer, in their order
 */
public record Decision(Label label, double confidence, Map<String, Double> prior, List<Part> parts, Evidence evidence) {

    public Decision {
        prior = Map.copyOf(prior);
        parts = List.copyOf(parts);
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalStateException("confidence: " + confidence + " (expected: 0..1)");
        }
    }

    /**
     * One answer's part.
     *
     * @param weight how much it counted; 1 for a label that counts like every other
     * @param evidence the logarithm of its likelihood under each class; empty where the method has none
     */
    public record Part(double weight, boolean agrees, Map<String, Double> evidence) {

        public Part {
            evidence = Map.copyOf(evidence);
        }
    }
}
