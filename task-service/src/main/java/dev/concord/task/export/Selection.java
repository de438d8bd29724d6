package dev.concord.task.export;

import dev.concord.contracts.event.AgreementState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which agreements are exported: those that fit all of this. A label is exported whole or not at all.
 *
 * @param minConfidence 0..1
 * @param minRevision the least number of a decision's revision; the first is 1
 * @param since the earliest time of a decision
 * @param until the time before which it was made
 * @param containing JSON that the label contains, by which those of a class are found; absent for all
 * @param state absent for agreed and contested ones
 */
public record Selection(
        double minConfidence,
        int minRevision,
        @Nullable Instant since,
        @Nullable Instant until,
        @Nullable String containing,
        @Nullable AgreementState state) {

    public static final Selection ALL = new Selection(0, 1, null, null, null, null);

    public Selection {
        if (!(minConfidence >= 0 && minConfidence <= 1)) {
            throw new IllegalArgumentException("minConfidence: " + minConfidence + " (expected: 0..1)");
        }
        if (minRevision < 1) {
            throw new IllegalArgumentException("minRevision: " + minRevision + " (expected: 1 or more)");
        }
        if (since != null && until != null && !since.isBefore(until)) {
            throw new IllegalArgumentException("until: %s (expected: after since, %s)".formatted(until, since));
        }
        if (state == AgreementState.WITHDRAWN) {
            throw new IllegalArgumentException("state: withdrawn (expected: agreed or contested)");
        }
    }
}
