package dev.concord.contracts.event;

import org.jspecify.annotations.Nullable;

/**
 * What a project does about tasks whose labels leave doubt. Its vendor's reviewer may rule on any decided task; a tasker whose
 * label disagrees with the decision may appeal. A ruling is the task's label from then on, and rewards follow it. A panel, if there
 * is one, comes first: a task that stays in doubt at its maximum of labels gets some more, from the best-skilled taskers only.
 *
 * @param windowSeconds how long a closing project waits for rulings after its last decision, 0..2,592,000 (thirty days)
 * @param panel how many labels a panel gives, 1..9, beyond the overlap's maximum. Absent: there is no panel.
 */
public record Review(int windowSeconds, @Nullable Integer panel) {

    private static final int LARGEST = 9;

    private static final int LONGEST = 30 * 24 * 60 * 60;

    /** Reviews without a panel. */
    public Review(int windowSeconds) {
        this(windowSeconds, null);
    }

    public Review {
        if (windowSeconds < 0 || windowSeconds > LONGEST) {
            throw new IllegalArgumentException(
                    "policy.review.windowSeconds: %d (expected: 0..%d)".formatted(windowSeconds, LONGEST));
        }
        if (panel != null && (panel < 1 || panel > LARGEST)) {
            throw new IllegalArgumentException(
                    "policy.review.panel: %d (expected: 1..%d, or none)".formatted(panel, LARGEST));
        }
    }
}
