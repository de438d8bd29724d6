package dev.concord.consensus.aggregation;

/**
 * Decides one task at a time, as labels arrive. An instance holds what is known of the project's taskers at one moment, so
 * the same question always gets the same answer from it; what a decision says of the taskers comes back as its evidence.
 */
@FunctionalInterface
public interface StreamingDecision {

    /**
     * Decides the task.
     *
     * @throws IllegalArgumentException if an answer does not fit the question's kind
     */
    Decision decide(Question question);
}
