package dev.concord.contracts.event;

/**
 * How a project's tasks are assigned and decided.
 *
 * @param confidence from which a decision is agreed, 0.5..1
 * @param taskersChoose whether a tasker may ask for a task by name
 * @param assignmentSeconds how long a lease lasts, 5..86,400
 */
public record Policy(
        Overlap overlap, double confidence, DecisionMethod method, boolean taskersChoose, int assignmentSeconds) {

    public Policy {
        if (!(confidence >= 0.5 && confidence <= 1)) {
            throw new IllegalArgumentException("policy.confidence: " + confidence + " (expected: 0.5..1)");
        }
        if (assignmentSeconds < 5 || assignmentSeconds > 86_400) {
            throw new IllegalArgumentException(
                    "policy.assignmentSeconds: " + assignmentSeconds + " (expected: 5..86400)");
        }
    }

    /** Returns the greatest size of a label, so that all that a task may get fit into the event of its agreement. */
    public int maxLabelBytes() {
        return overlap.maxLabelBytes();
    }
}
