package dev.concord.payout.suspense.domain;

import java.time.Instant;

/**
 * An arrival and what has become of it.
 *
 * @param number the order in which arrivals were noted
 */
public record KeptArrival(long number, Arrival arrival, Standing standing) {

    /** What has become of it. Each may follow only from the one before, but a claim may come at any time before the operator has decided. */
    public sealed interface Standing {

        /** It may be claimed, and nothing of it is booked. */
        record Open() implements Standing {}

        /** A vendor has claimed it. */
        record Credited() implements Standing {}

        record Suspended(Instant since) implements Standing {}

        record Assigned(Assignee assignee, String reason) implements Standing {}

        /** It goes back, or has gone back, to its sender. If the chain refuses that it is suspended again. */
        record Refunded() implements Standing {}
    }
}
