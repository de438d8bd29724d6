package dev.concord.contracts.event;

/**
 * What a project does about tasks whose labels leave doubt. Its vendor's reviewer may rule on any decided task; a tasker whose
 * label disagrees with the decision may appeal. A ruling is the task's label from then on, and rewards follow it.
 *
 * @param windowSeconds how long a closing project waits for rulings after its last decision, 0..2,592,000 (thirty days)
 */
public record Review(int windowSeconds) {

    private static final int LONGEST = 30 * 24 * 60 * 60;

    public Review {
        if (windowSeconds < 0 || windowSeconds > LONGEST) {
            throw new IllegalArgumentException(
                    "policy.review.windowSeconds: %d (expected: 0..%d)".formatted(windowSeconds, LONGEST));
        }
    }
}
