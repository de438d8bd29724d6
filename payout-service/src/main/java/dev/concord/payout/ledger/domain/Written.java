package dev.concord.payout.ledger.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** A posting as it is written. The moment is kept in microseconds, as the database keeps it, because the hash covers it. */
public record Written(UUID id, Instant at, Posting posting) {

    public Written {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }
}
