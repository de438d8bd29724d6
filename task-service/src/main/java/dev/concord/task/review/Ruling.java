package dev.concord.task.review;

import dev.concord.contracts.label.Label;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What a vendor's reviewer said last about a task: this is its label.
 *
 * @param number rulings of a task are counted from 1
 * @param applied the number of the latest ruling that the consensus has made the decision; 0 if none
 */
public record Ruling(int number, Label label, Instant ruledAt, int applied) {

    public Ruling {
        if (number < 1 || applied < 0 || applied > number) {
            throw new IllegalArgumentException(
                    "ruling: %d, applied: %d (expected: 1.., 0..ruling)".formatted(number, applied));
        }
        ruledAt = ruledAt.truncatedTo(ChronoUnit.MILLIS);
    }

    static Ruling first(Label label, Instant at) {
        return new Ruling(1, label, at, 0);
    }

    /** The decision says so already. Until then it is under way, or it came after the consensus had closed the project. */
    public boolean isApplied() {
        return applied == number;
    }

    /** Returns the next ruling. One that confirms a label which is the decision already need not wait for it to become so. */
    Ruling followedBy(Label next, Instant at) {
        return new Ruling(number + 1, next, at, isApplied() && label.equals(next) ? number + 1 : applied);
    }
}
